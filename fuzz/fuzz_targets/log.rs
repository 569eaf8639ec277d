//! Any bytes as a log: what is found does not depend on how the bytes arrive.
#![no_main]

use ftpcode::finding::Memory;
use ftpcode::log::{Item, Reader, Sessions, What};
use ftpcode::tally::{Event, Tally};
use ftpcode::{Explanation, cause::Evidence};
use libfuzzer_sys::fuzz_target;

/// Everything that is found, as text.
fn found<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Vec<String> {
    let mut found = Vec::new();
    let mut reader = Reader::new();
    let mut sessions = Sessions::new();
    let mut memory = Memory::new();
    let mut tally = Tally::new();
    let mut sink = |item: Item<'_>| {
        found.push(format!("{item:?}"));
        sessions.follow(&item, |evidence, session| {
            if matches!(item.what, What::Command { .. } | What::Connect) {
                return;
            }
            let finding = memory.find(evidence);
            let event = Event {
                finding,
                command: evidence.command,
                line: item.line,
                file: None,
                session,
                echo: matches!(item.what, What::Reply { echo: true, .. }),
                moving: false,
            };
            tally.add(&event, || (Explanation::of(&Evidence { ..*evidence }), String::new()));
        });
    };
    for piece in pieces {
        reader.push(piece, &mut sink);
    }
    reader.finish(&mut sink);
    let _ = tally.verdict();
    found
}

fuzz_target!(|data: &[u8]| {
    let Some((&size, log)) = data.split_first() else { return };
    let whole = found(std::iter::once(log));
    let pieces = found(log.chunks(usize::from(size % 16) + 1));
    assert_eq!(whole, pieces);
});
