//! Bytes, eight at a time: to find some, to take fingerprints of many, and to remember by these.

use std::hash::{BuildHasherDefault, Hasher};
use std::iter;

/// A one in each byte.
pub(crate) const ONES: u64 = u64::from_le_bytes([1; 8]);

/// The bit that tells the cases of a letter apart.
pub(crate) const CASE: u8 = 0x20;

/// A number spread over 64 bits: of near ones the results lie far apart. Multiplied by 2^64 divided by
/// the golden ratio, it changes all bits above its own.
pub(crate) const fn spread(number: u64) -> u64 {
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The first place of a byte or of one that differs from it in this bit only: of a letter in any
/// case.
pub(crate) fn find_any_case(bytes: &[u8], byte: u8) -> Option<usize> {
    let lower = byte | CASE;
    let of_eight = |word| zero((word | (ONES * u64::from(CASE))) ^ (ONES * u64::from(lower)));
    find(bytes, of_eight, |other| other | CASE == lower)
}

/// The first place of a byte.
pub(crate) fn find_byte(bytes: &[u8], byte: u8) -> Option<usize> {
    find(bytes, |word| zero(word ^ (ONES * u64::from(byte))), |other| *other == byte)
}

/// The high bit of the first byte that is zero. A borrow may spoil the bits of those behind it.
pub(crate) const fn zero(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & (ONES << 7)
}

/// The first byte that is wanted: `of_eight` marks its high bit among eight, `is` tells of one.
pub(crate) fn find(
    bytes: &[u8],
    of_eight: impl Fn(u64) -> u64,
    is: impl Fn(&u8) -> bool,
) -> Option<usize> {
    let (eights, rest) = bytes.as_chunks::<8>();
    for (at, eight) in eights.iter().enumerate() {
        let found = of_eight(u64::from_le_bytes(*eight));
        if found != 0 {
            return Some(at * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    Some(eights.len() * 8 + rest.iter().position(is)?)
}

/// Where a part of some bytes stands in them; `None` if it is only alike.
pub(crate) fn place(whole: &[u8], part: &[u8]) -> Option<usize> {
    let at = part.as_ptr().addr().checked_sub(whole.as_ptr().addr())?;
    (at + part.len() <= whole.len()).then_some(at)
}

/// A fingerprint of a name or a text; never 0.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    hash_of(bytes, Fingerprint::add)
}

/// A fingerprint of a text that does not depend on which digits are in it; never 0.
pub(crate) fn shape(text: &[u8]) -> u64 {
    hash_of(text, |hash, word| hash.add_but(word, digits(word)))
}

fn hash_of(bytes: &[u8], add: impl Fn(&mut Fingerprint, u64)) -> u64 {
    let mut hash = Fingerprint::new(bytes.len());
    let (words, rest) = eights(bytes);
    for word in words {
        add(&mut hash, u64::from_le_bytes(*word));
    }
    add(&mut hash, rest);
    hash.finish()
}

/// Bytes by eight, and those that are left as a number.
fn eights(bytes: &[u8]) -> (&[[u8; 8]], u64) {
    let (words, rest) = bytes.as_chunks::<8>();
    let rest = match bytes.last_chunk::<8>() {
        _ if rest.is_empty() => 0,
        Some(last) => u64::from_le_bytes(*last) >> (64 - rest.len() * 8),
        None => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    (words, rest)
}

/// A fingerprint in the making.
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    pub(crate) const fn new(length: usize) -> Self {
        Self(0xCBF2_9CE4_8422_2325 ^ length as u64)
    }

    pub(crate) const fn add(&mut self, word: u64) {
        let mixed = spread(self.0 ^ word);
        self.0 = mixed ^ mixed >> 32;
    }

    /// Adds eight bytes, whatever those are that have a one in `digits`.
    pub(crate) const fn add_but(&mut self, word: u64, digits: u64) {
        // 0xFF, which no text in UTF-8 has, for each digit.
        self.add(word | digits.wrapping_mul(0xFF));
    }

    /// Never 0.
    pub(crate) const fn finish(self) -> u64 {
        self.0 | 1
    }
}

/// A one in each byte that is a digit.
const fn digits(word: u64) -> u64 {
    const HIGH: u64 = ONES << 7;
    let value = word ^ (ONES * b'0' as u64);
    // The high bit comes up where a byte is no digit: its value is 10 or more.
    let others = ((value & !HIGH) + ONES * (0x80 - 10)) | value;
    (!others & HIGH) >> 7
}

/// Which of the first 64 bytes are so, the first by the lowest bit.
pub(crate) fn bits(bytes: &[u8], is: impl Fn(u8) -> bool) -> u64 {
    let length = bytes.len().min(64);
    let mut block = [0; 64];
    block[..length].copy_from_slice(&bytes[..length]);
    // The compiler looks at many bytes of so plain a loop together.
    for byte in &mut block {
        *byte = u8::from(is(*byte));
    }
    let (eights, _) = block.as_chunks::<8>();
    let eights = eights.iter().rev().map(|eight| u64::from_le_bytes(*eight));
    eights.fold(0, |bits, eight| bits << 8 | lowest_bits(eight))
}

/// Where the bytes are that are so; no further than asked is looked.
pub(crate) fn positions(bytes: &[u8], is: impl Fn(u8) -> bool) -> impl Iterator<Item = usize> {
    let (mut base, mut found) = (0, bits(bytes, &is));
    iter::from_fn(move || {
        while found == 0 {
            base += 64;
            found = bits(bytes.get(base..)?, &is);
        }
        let at = base + found.trailing_zeros() as usize;
        found &= found - 1;
        Some(at)
    })
}

/// The lowest bits of eight bytes, the first by the lowest bit.
pub(crate) const fn lowest_bits(word: u64) -> u64 {
    word.wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// Remembers what was made of texts, by their fingerprints. Each has one of `COUNT` slots, which it
/// may have to share: then the newer one is remembered.
#[derive(Debug)]
pub(crate) struct Slots<T, const COUNT: usize>(Vec<(u64, T)>);

impl<T, const COUNT: usize> Default for Slots<T, COUNT> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + Default, const COUNT: usize> Slots<T, COUNT> {
    /// What is remembered for a fingerprint, which is not 0; made now, if nothing is.
    pub(crate) fn of(&mut self, fingerprint: u64, make: impl FnOnce() -> T) -> T {
        self.get(fingerprint).unwrap_or_else(|| {
            let new = make();
            self.put(fingerprint, new);
            new
        })
    }

    /// What is remembered for a fingerprint, which is not 0.
    pub(crate) fn get(&self, fingerprint: u64) -> Option<T> {
        let place = self.0.get(Self::place(fingerprint))?;
        (place.0 == fingerprint).then_some(place.1)
    }

    /// Remembers something for a fingerprint, which is not 0.
    pub(crate) fn put(&mut self, fingerprint: u64, made: T) {
        if self.0.is_empty() {
            self.0 = vec![(0, T::default()); COUNT];
        }
        self.0[Self::place(fingerprint)] = (fingerprint, made);
    }

    const fn place(fingerprint: u64) -> usize {
        (fingerprint >> 40) as usize % COUNT
    }
}

/// The places of the bits that are set, from the lowest on.
pub(crate) fn ones(mut bits: u128) -> impl Iterator<Item = usize> {
    iter::from_fn(move || {
        let at = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(at)
    })
}

/// For maps whose keys are hashes already.
pub(crate) type AsIs = BuildHasherDefault<Identity>;

/// Leaves a hash nearly as it is: its best bits are moved to where a map looks.
#[derive(Debug, Default)]
pub struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("the keys are numbers of 64 bits");
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = spread(key).rotate_left(32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_is_without_digits() {
        for digit in b'0'..=b'9' {
            assert_eq!(shape(&[digit; 13]), shape(b"0000000000000"));
        }
        for byte in (0..u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
            assert_ne!(shape(&[byte]), shape(b"0"), "{byte}");
            assert_ne!(shape(&[byte; 9]), shape(b"000000000"), "{byte}");
        }
        assert_ne!(shape(b"12345678"), shape(b"123456789"));
    }

    #[test]
    fn remembers_the_newer_of_two_that_share_a_place() {
        let mut slots = Slots::<u8, 1>::default();
        assert_eq!(slots.of(1, || 10), 10);
        assert_eq!(slots.of(1, || 11), 10);
        assert_eq!(slots.of(2, || 20), 20);
        assert_eq!(slots.of(1, || 12), 12);
    }

    #[test]
    fn finds_a_letter_in_any_case() {
        for (byte, at) in [(b'r', 5), (b'R', 5), (b'd', 9), (b'0', 11), (b' ', 3)] {
            assert_eq!(find_any_case(b"not fRee Do0", byte), Some(at));
        }
        assert_eq!(find_any_case(b"not fRee Do0", b'x'), None);
    }

    #[test]
    fn finds_the_first_of_a_byte() {
        for length in 0..20 {
            for at in 0..length {
                let mut bytes = vec![b'a'; length];
                bytes[at] = b'"';
                bytes[length - 1] = b'"';
                assert_eq!(find_byte(&bytes, b'"'), Some(at));
            }
            assert_eq!(find_byte(&vec![b'a'; length], b'"'), None);
        }
    }
}
