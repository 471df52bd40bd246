//! What a person says of beads, by which blocks stand together or alone.

mod shift;

use std::collections::HashSet;

use crate::bead::{Bead, Made, Places, SourceBlock, TargetBlock, in_order, with_those_behind};
use crate::id::BlockId;

/// What a person says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mend {
    /// The beads that hold these are one.
    Join { source: Vec<BlockId>, target: Vec<BlockId> },
    /// The beads that hold these are each as many as they can be, the first block with the first.
    Split { source: Vec<BlockId>, target: Vec<BlockId> },
    /// This block of the translation and all behind it, up to the next bead that a person set, stand so many blocks of
    /// the original lower. Where its own bead is set, as a shift before has left it, those set just behind it go along.
    Shift { target: BlockId, by: i32 },
    /// These stand together and nothing else with them; they may cross others.
    Link { source: Vec<BlockId>, target: Vec<BlockId> },
    /// Each of these stands alone, on purpose.
    Alone { source: Vec<BlockId>, target: Vec<BlockId> },
    /// What was set of the beads that hold these is given back to the aligner.
    Free { source: Vec<BlockId>, target: Vec<BlockId> },
}

/// The beads after a mend, and what it has touched.
#[derive(Debug, Clone, PartialEq)]
pub struct Mended {
    /// In order, with one for every block.
    pub beads: Vec<Bead>,
    /// The blocks of the beads that were touched, as far as the mend has not set them.
    pub loose: HashSet<BlockId>,
    /// All blocks of the beads that were touched.
    pub touched: HashSet<BlockId>,
}

/// A mend named blocks that do not stand in the texts, or none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the blocks named do not stand in the two texts")]
pub struct NotThere;

/// Does a mend to beads, of which none need be given for a block that is in no bead yet.
pub fn mend(beads: Vec<Bead>, places: &Places, mend: &Mend) -> Result<Mended, NotThere> {
    refuse_unknown(places, mend)?;
    let mut desk = Desk { beads: in_order(beads, places), places, set: Vec::new(), touched: HashSet::new() };
    match mend {
        Mend::Join { source, target } => {
            let (source, target) = desk.take_whole(&ids(source, target));
            desk.join(source, target);
        }
        Mend::Split { source, target } => desk.split(&ids(source, target)),
        Mend::Shift { target, by } => desk.shift(*target, *by),
        Mend::Link { source, target } => {
            let (source, target) = desk.take(&ids(source, target));
            desk.put(source, target);
        }
        Mend::Alone { source, target } => {
            let (source, target) = desk.take(&ids(source, target));
            source.into_iter().for_each(|block| desk.put(vec![block], Vec::new()));
            target.into_iter().for_each(|block| desk.put(Vec::new(), vec![block]));
        }
        Mend::Free { source, target } => desk.free(&ids(source, target)),
    }
    Ok(desk.close())
}

fn ids(source: &[BlockId], target: &[BlockId]) -> HashSet<BlockId> {
    source.iter().chain(target).copied().collect()
}

fn refuse_unknown(places: &Places, mend: &Mend) -> Result<(), NotThere> {
    let nothing = Vec::new();
    let one;
    let (source, target) = match mend {
        Mend::Shift { target, .. } => {
            one = vec![*target];
            (&nothing, &one)
        }
        Mend::Join { source, target }
        | Mend::Split { source, target }
        | Mend::Link { source, target }
        | Mend::Alone { source, target }
        | Mend::Free { source, target } => (source, target),
    };
    let are_there = source.iter().all(|id| places.source.contains_key(id))
        && target.iter().all(|id| places.target.contains_key(id));
    let is_any = !source.is_empty() || !target.is_empty();
    let has_sides = !matches!(mend, Mend::Link { .. }) || (!source.is_empty() && !target.is_empty());
    if are_there && is_any && has_sides { Ok(()) } else { Err(NotThere) }
}

/// The beads while they are mended.
struct Desk<'a> {
    beads: Vec<Bead>,
    places: &'a Places,
    /// What the mend has set.
    set: Vec<Bead>,
    touched: HashSet<BlockId>,
}

impl Desk<'_> {
    /// Sets a bead.
    fn put(&mut self, source: Vec<SourceBlock>, target: Vec<TargetBlock>) {
        self.set.push(Bead { source, target, ..Bead::empty(Made::Person) });
    }

    /// Makes all of this one bead. Where one side has nothing yet, nobody has said that it has no counterpart.
    fn join(&mut self, source: Vec<SourceBlock>, target: Vec<TargetBlock>) {
        let made = if source.is_empty() || target.is_empty() { Made::Writing } else { Made::Person };
        self.set.push(Bead { source, target, ..Bead::empty(made) });
    }

    /// Gives what was one bead to the aligner. What the original said where it has nothing now stays with what translates
    /// it, and a block of the translation that is gone with what it stood behind.
    fn let_go(&mut self, source: Vec<SourceBlock>, target: Vec<TargetBlock>) {
        let places = self.places;
        let is_there = |block: &TargetBlock| places.target.contains_key(&block.id);
        let whole = Bead { source, target, ..Bead::empty(Made::Writing) };
        if whole.has_lost(places) && whole.target.iter().any(is_there) {
            self.beads.push(whole);
            return;
        }
        let Bead { source, target, .. } = whole;
        let bead = |source, target| Bead { source, target, ..Bead::empty(Made::Writing) };
        let mut source = source.into_iter().filter(|block| places.source.contains_key(&block.id));
        if target.iter().any(is_there) {
            let groups = with_those_behind(&target, is_there).into_iter();
            self.beads.extend(groups.map(|target| bead(Vec::new(), target)));
        } else if let Some(first) = source.next() {
            self.beads.push(bead(vec![first], target));
        }
        self.beads.extend(source.map(|block| bead(vec![block], Vec::new())));
    }

    /// Gives the beads that hold one of these to the aligner.
    fn free(&mut self, wanted: &HashSet<BlockId>) {
        for bead in self.take_out(wanted) {
            self.let_go(bead.source, bead.target);
        }
    }

    /// Takes the beads out that hold one of these.
    fn take_out(&mut self, wanted: &HashSet<BlockId>) -> Vec<Bead> {
        let (taken, rest): (Vec<Bead>, Vec<Bead>) =
            std::mem::take(&mut self.beads).into_iter().partition(|bead| bead.holds(wanted));
        self.beads = rest;
        self.touched.extend(taken.iter().flat_map(Bead::blocks));
        taken
    }

    /// Takes the beads out that hold one of these, and gives all their blocks.
    fn take_whole(&mut self, wanted: &HashSet<BlockId>) -> (Vec<SourceBlock>, Vec<TargetBlock>) {
        let taken = self.take_out(wanted);
        let target = taken.iter().flat_map(|bead| bead.target.iter().copied()).collect();
        (taken.into_iter().flat_map(|bead| bead.source).collect(), target)
    }

    /// Takes these blocks out of their beads. What is left of a bead that has still both sides stays as it is, or as it was
    /// joined if nothing left holds that together. What is gone
    /// from the texts goes along with what it stood beside, if that is taken whole.
    fn take(&mut self, wanted: &HashSet<BlockId>) -> (Vec<SourceBlock>, Vec<TargetBlock>) {
        let (mut source, mut target) = (Vec::new(), Vec::new());
        for mut bead in self.take_out(wanted) {
            let (taken_source, mut left_source): (Vec<_>, Vec<_>) =
                std::mem::take(&mut bead.source).into_iter().partition(|block| wanted.contains(&block.id));
            let (taken_target, mut left_target): (Vec<_>, Vec<_>) =
                std::mem::take(&mut bead.target).into_iter().partition(|block| wanted.contains(&block.id));
            let has_source = left_source.iter().any(|block| self.places.source.contains_key(&block.id));
            let has_target = left_target.iter().any(|block| self.places.target.contains_key(&block.id));
            source.extend(taken_source);
            if !has_target && !taken_target.is_empty() {
                let is_there = |block: &SourceBlock| self.places.source.contains_key(&block.id);
                source.extend(left_source.extract_if(.., |block| !is_there(block)));
            }
            target.extend(taken_target);
            if !has_source && !has_target {
                target.append(&mut left_target);
            }
            if has_source && has_target {
                let places = self.places;
                self.beads.extend(bead.left(left_source, left_target, |block| places.has(block)));
            } else {
                self.let_go(left_source, left_target);
            }
        }
        (source, target)
    }

    fn split(&mut self, wanted: &HashSet<BlockId>) {
        for bead in self.take_out(wanted) {
            let source = with_those_behind(&bead.source, |block| self.places.source.contains_key(&block.id));
            let target = with_those_behind(&bead.target, |block| self.places.target.contains_key(&block.id));
            let pairs = source.len().min(target.len());
            if pairs == 0 {
                self.let_go(bead.source, bead.target);
                continue;
            }
            for (number, target) in target[..pairs].iter().enumerate() {
                // What is gone and stood behind what is left over stood beside the last of the translation.
                let behind = source[number + 1..].iter().flatten().filter(|_| number + 1 == pairs);
                let gone = behind.filter(|block| !self.places.source.contains_key(&block.id));
                let source = source[number].iter().chain(gone).copied().collect();
                self.put(source, target.clone());
            }
            let left = |block: &SourceBlock| self.places.source.contains_key(&block.id);
            let left = source[pairs..].iter().flatten().copied().filter(left).collect();
            self.let_go(left, target[pairs..].concat());
        }
    }

    fn close(self) -> Mended {
        let held: HashSet<BlockId> = self.set.iter().flat_map(Bead::blocks).collect();
        let loose = self.touched.difference(&held).copied().collect();
        let mut beads = self.beads;
        beads.extend(self.set.into_iter().filter(|bead| !bead.source.is_empty() || !bead.target.is_empty()));
        Mended { beads: in_order(beads, self.places), loose, touched: self.touched }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    /// Capital letters are blocks of the original, small ones of the translation, in the order of the alphabet. From X on
    /// they are gone from the texts.
    fn id(letter: char) -> BlockId {
        BlockId(Uuid::from_u128(u128::from(u32::from(letter))))
    }

    fn is_gone(letter: char) -> bool {
        matches!(letter, 'X'..='Z' | 'x'..='z')
    }

    fn ids_of(letters: &str) -> (Vec<BlockId>, Vec<BlockId>) {
        let (source, target): (Vec<char>, Vec<char>) =
            letters.chars().partition(|letter| letter.is_uppercase());
        (source.into_iter().map(id).collect(), target.into_iter().map(id).collect())
    }

    /// What a block of the original said is told by its id.
    fn source_block(id: BlockId) -> SourceBlock {
        SourceBlock { id, digest: Some(text::digest::Digest::of(id.0.as_bytes())) }
    }

    fn target_block(id: BlockId) -> TargetBlock {
        TargetBlock { id, confirmed: true }
    }

    /// Beads with spaces between them; one that begins with `!` a person has set. All are confirmed.
    fn beads(picture: &str) -> Vec<Bead> {
        let bead = |letters: &str| {
            let made = if letters.starts_with('!') { Made::Person } else { Made::Writing };
            let (source, target) = ids_of(letters.trim_start_matches('!'));
            Bead {
                made,
                source: source.into_iter().map(source_block).collect(),
                target: target.into_iter().map(target_block).collect(),
                joined: Vec::new(),
            }
        };
        picture.split_whitespace().map(bead).collect()
    }

    fn places(picture: &str) -> Places {
        let mut letters: Vec<char> =
            picture.chars().filter(|letter| letter.is_alphabetic() && !is_gone(*letter)).collect();
        letters.sort_unstable();
        let (source, target) = ids_of(&letters.iter().collect::<String>());
        Places::of(source, target)
    }

    fn picture(beads: &[Bead]) -> String {
        let names: HashMap<BlockId, char> =
            ('A'..='Z').chain('a'..='z').map(|letter| (id(letter), letter)).collect();
        let word = |bead: &Bead| {
            let set = if bead.made == Made::Person { "!" } else { "" };
            format!("{set}{}", bead.blocks().map(|id| names[&id]).collect::<String>())
        };
        beads.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    fn said(kind: &str, letters: &str, by: i32) -> Mend {
        let (source, target) = ids_of(letters);
        match kind {
            "join" => Mend::Join { source, target },
            "split" => Mend::Split { source, target },
            "link" => Mend::Link { source, target },
            "alone" => Mend::Alone { source, target },
            "free" => Mend::Free { source, target },
            _ => Mend::Shift { target: target[0], by },
        }
    }

    /// What a mend makes of beads: `join Ab`, `shift c -1`.
    #[track_caller]
    fn check(before: &str, mended: &str, expected: &str) {
        let words: Vec<&str> = mended.split(' ').collect();
        let by = words.get(2).map_or(0, |by| by.parse().unwrap());
        let places = places(before);
        let after = mend(beads(before), &places, &said(words[0], words[1], by)).unwrap();
        assert_eq!(picture(&after.beads), expected);
    }

    #[test]
    fn beads_are_joined_and_split() {
        check("Aa Bb Cc", "join Ab", "!ABab Cc");
        check("Aa B Cc", "join aB", "!ABa Cc");
        check("ABab Cc", "split A", "!Aa !Bb Cc");
        check("ABa Cc", "split A", "!Aa B Cc");
    }

    #[test]
    fn what_is_joined_before_it_is_translated_is_not_left_out() {
        check("A B Cc", "join AB", "AB Cc");
        check("Aa b c B", "join bc", "Aa bc B");
    }

    #[test]
    fn what_is_gone_from_the_original_stays_with_what_translates_it() {
        check("Aa XBb Cc", "shift b 1", "Aa B !CXb c");
        check("XAa Bb C", "shift a 1", "A !BXa !Cb");
        check("Aa XBb Cc", "free B", "Aa XBb Cc");
        check("Aa !XBb Cc", "free B", "Aa XBb Cc");
        check("XABab Cc", "split A", "!XAa !Bb Cc");
        check("ABXa Cc", "split A", "!AXa B Cc");
        check("Xa B", "split a", "Xa B");
    }

    #[test]
    fn what_is_gone_from_the_translation_stays_with_what_it_stood_beside() {
        check("Aax Bb", "free A", "ax A Bb");
        check("Aa Bx Cc", "free B", "Aa Bx Cc");
        check("Aax Bb C", "shift a 1", "A !Bax !Cb");
        check("ABaxb", "split A", "!Aax !Bb");
        check("Aax Bb", "link Ab", "ax !Ab B");
        check("Aax Bb C", "link Ca", "Ax Bb !Ca");
    }

    #[test]
    fn blocks_are_linked_also_crosswise() {
        check("Aa Bb Cc", "link Ac", "a !Ac Bb C");
        check("Aab Bc", "link Bb", "Aa !Bb c");
    }

    #[test]
    fn blocks_are_alone_on_purpose() {
        check("Aa Bb", "alone B", "Aa b !B");
        check("Aa Bb", "alone ab", "!a !b A B");
        check("Aa Bbc", "alone c", "Aa Bb !c");
    }

    #[test]
    fn what_was_set_is_given_back() {
        check("Aa !Bb Cc", "free B", "Aa b B Cc");
    }

    #[test]
    fn the_rest_is_shifted_up_to_what_is_set() {
        check("Aa Bb Cc D", "shift b 1", "Aa B !Cb !Dc");
        check("Aa B Cb Dc", "shift b -1", "Aa !Bb !Cc D");
        check("Aa Bb Cc !Dd", "shift b 1", "Aa B !Cb c !Dd");
        check("Aa Bb Cc", "shift b -1", "!Aab !Bc C");
        check("Aa b Bc C", "shift b 1", "Aa !Bb !Cc");
        check("Aab Bc C", "shift b 1", "!Aa !Bb !Cc");
        check("a Ab B", "shift a 1", "!Aa !Bb");
        check("!Aa Bb C", "shift b -1", "!Aa b B C");
        check("Ac Bab C", "shift b 1", "A !Bac !Cb");
        check("Aa Bbc C", "shift c -1", "!Aac !Bb C");
    }

    #[test]
    fn what_is_shifted_again_goes_along_as_it_was_shifted() {
        check("Aa B !Cb !Dc E", "shift b 1", "Aa B C !Db !Ec");
        check("Aa B !Cb !Dc", "shift b -1", "Aa !Bb !Cc D");
        check("Aa B !Cb c !Dd", "shift b -1", "Aa !Bb c !Cd D");
    }

    #[test]
    fn nothing_is_shifted_onto_what_stays() {
        check("Ab Ba C", "shift b 1", "A Ba !Cb");
        check("Ab !Ba C", "shift b 1", "A !Ba !Cb");
        check("Aa Bb !C D", "shift b 1", "Aa B !C !Db");
        check("Aa Bb !c Cd D", "shift b 1", "Aa B !Cb !c !Dd");
        check("Ac Bb Ca D", "shift b 1", "A !Bc Ca !Db");
        check("Aac Bb C", "shift b 1", "!Aa !Bc !Cb");
    }

    #[test]
    fn what_is_left_of_a_joined_bead_knows_of_what_it_was_joined() {
        let mut joined = beads("!Aa").remove(0);
        joined.join(beads("Bx").remove(0), id('x'), id('a'));
        joined.join(beads("Cy").remove(0), id('y'), id('a'));
        let left = |letters: &str| {
            let places = places("ABCabc");
            let mut after = mend(vec![joined.clone()], &places, &said("alone", letters, 0)).unwrap().beads;
            let left =
                after.iter().position(|bead| bead.target.iter().any(|block| block.id == id('a'))).unwrap();
            let parted = after.swap_remove(left).parted(|_| true);
            picture(&parted)
        };
        assert_eq!(left("C"), "!Aa Bx y");
        assert_eq!(left("B"), "!Aa x Cy");
        assert_eq!(left("A"), "!a Bx Cy");
        assert_eq!(left("AB"), "!a x Cy");
    }

    #[test]
    fn what_does_not_stand_there_is_refused() {
        let nothing = Mend::Join { source: Vec::new(), target: Vec::new() };
        assert_eq!(mend(beads("Aa"), &places("Aa"), &nothing), Err(NotThere));
        assert_eq!(mend(beads("Aa"), &places("Aa"), &said("join", "Ab", 0)), Err(NotThere));
        assert_eq!(mend(beads("Aa"), &places("Aa"), &said("link", "A", 0)), Err(NotThere));
    }

    proptest! {
        #[test]
        fn every_block_stands_in_one_bead(
            kinds in proptest::collection::vec((0usize..6, 0usize..6, 0usize..6, -2i32..3), 1..8)
        ) {
            let places = places("ABCDEFabcdef");
            let first = beads("Aa XBbx CDc Ed F e f");
            let mut standing = first.clone();
            let mut is_forgotten = false;
            for (kind, source, target, by) in kinds {
                let kind = ["join", "split", "link", "alone", "free", "shift"][kind];
                let letters: String = [('A'..='F').nth(source).unwrap(), ('a'..='f').nth(target).unwrap()].iter().collect();
                let mended = mend(standing, &places, &said(kind, &letters, by)).unwrap();
                standing = mended.beads;
                // Who says that something has no counterpart says that of what is gone too.
                is_forgotten |= kind == "alone";
                let blocks = |beads: &[Bead]| {
                    let is_told = |id: &BlockId| !is_forgotten || places.source.contains_key(id) || places.target.contains_key(id);
                    let source = beads.iter().flat_map(|bead| &bead.source).filter(|block| is_told(&block.id));
                    let mut source: Vec<_> = source.map(|block| (block.id, block.digest)).collect();
                    let target = beads.iter().flat_map(|bead| &bead.target).filter(|block| is_told(&block.id));
                    let mut target: Vec<_> = target.map(|block| (block.id, block.confirmed)).collect();
                    source.sort_unstable_by_key(|(id, _)| *id);
                    target.sort_unstable_by_key(|(id, _)| *id);
                    (source, target)
                };
                prop_assert_eq!(blocks(&standing), blocks(&first));
                prop_assert!(mended.loose.is_subset(&mended.touched));
            }
        }

        #[test]
        fn who_shifts_back_has_what_was(
            (source, target) in (proptest::collection::vec(0usize..7, 7), proptest::collection::vec(0usize..9, 7)),
            rises in any::<bool>(), first in 0usize..7, by in -2i32..3
        ) {
            let (mut source, mut target) = (source, target);
            if rises {
                source.sort_unstable();
                target.sort_unstable();
            }
            let places = places("ABCDEFGabcdefg");
            let mut pairs = vec![String::new(); 9];
            source.iter().zip('A'..='G').for_each(|(pair, letter)| pairs[*pair].push(letter));
            target.iter().zip('a'..='g').for_each(|(pair, letter)| pairs[*pair].push(letter));
            let standing = in_order(beads(&pairs.join(" ")), &places);
            let first = ('a'..='g').nth(first).unwrap();
            let shift = |beads: Vec<Bead>, by: i32| mend(beads, &places, &Mend::Shift { target: id(first), by }).unwrap();
            let mut shifted = shift(standing.clone(), by).beads;
            // All stand somewhere, and once.
            let all = |beads: &[Bead]| {
                let mut letters: Vec<char> = picture(beads).chars().filter(|letter| letter.is_alphabetic()).collect();
                letters.sort_unstable();
                letters.into_iter().collect::<String>()
            };
            prop_assert_eq!(all(&shifted), "ABCDEFGabcdefg");
            // Nothing has fallen off the end or met another, nor has it passed by what stays.
            let beside = |beads: &[Bead], letter: char| {
                beads.iter().find(|bead| bead.target.iter().any(|block| block.id == id(letter))).map_or(0, |bead| bead.source.len())
            };
            let passes = |beads: &[Bead]| {
                let own = beads.iter().find(|bead| bead.target.iter().any(|block| block.id == id(first)));
                let from = own.and_then(|own| places.of_bead(own).0.first().copied());
                beads.iter().any(|bead| {
                    let (at, there) = places.of_bead(bead);
                    let is_before = there.last().is_some_and(|last| *last < places.target[&id(first)]);
                    is_before && !at.is_empty() && at.last().copied() >= from
                })
            };
            let falls = standing.iter().any(|bead| {
                let (at, there) = places.of_bead(bead);
                let moves = there.last().is_some_and(|last| *last >= places.target[&id(first)]);
                moves && at.iter().any(|place| !(0..7).contains(&(*place as i32 + by)))
            });
            let is_as_long = ('a'..='g').all(|letter| beside(&standing, letter) == beside(&shifted, letter));
            if is_as_long && !falls && beside(&standing, first) > 0 && !passes(&standing) && !passes(&shifted) {
                let is_first = |bead: &Bead| bead.target.first().is_some_and(|block| block.id == id(first));
                if !rises || !standing.iter().any(is_first) {
                    // What crosses and is set is no part of what was shifted, nor does one come back to what stayed and is set.
                    shifted.iter_mut().for_each(|bead| bead.made = Made::Writing);
                }
                let back = shift(shifted.clone(), -by).beads;
                let pairs = |beads: &[Bead]| {
                    let both = beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty());
                    picture(&both.cloned().collect::<Vec<_>>()).replace('!', "")
                };
                prop_assert_eq!(pairs(&back), pairs(&standing), "{}", picture(&shifted));
            }
        }
    }
}
