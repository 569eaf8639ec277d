//! Literate cases: each file under `cmd/` and every example of the README is run.

#[test]
fn the_cases_hold() {
    trycmd::TestCases::new().env("COLUMNS", "80").case("tests/it/cmd/*.trycmd").case("README.md");
}
