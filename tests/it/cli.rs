//! Literate cases: each file under `cmd/` is run.

#[test]
fn the_cases_hold() {
    trycmd::TestCases::new().case("tests/it/cmd/*.trycmd");
}
