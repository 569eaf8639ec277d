use ftpcode::log::*;
use std::io::Read;
fn main() {
    let mut data = Vec::new();
    std::fs::File::open("/tmp/bench/big.log").unwrap().read_to_end(&mut data).unwrap();
    data.truncate(20_000_000);
    let t = std::time::Instant::now();
    let mut n = 0u64;
    let mut r = Reader::new();
    for b in data.chunks(131072) {
        r.push(b, &mut |i| n += i.line & 1);
    }
    println!("reader {:?} {n}", t.elapsed());
    let t = std::time::Instant::now();
    let mut r = Reader::new();
    let mut s = Sessions::new();
    for b in data.chunks(131072) {
        r.push(b, &mut |i| {
            s.follow(&i, |e, _| n += e.text.len() as u64);
        });
    }
    println!("reader+session {:?} {n}", t.elapsed());
}
