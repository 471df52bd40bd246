//! What a person says of beads, by which blocks stand together or alone.

use std::collections::{BTreeMap, HashSet};

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
    /// the original lower.
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

/// What goes to which places of the original: blocks of the translation, with those of the original that are gone and
/// stood beside them.
type Going = BTreeMap<Vec<usize>, GoneAndTarget>;
type GoneAndTarget = (Vec<SourceBlock>, Vec<TargetBlock>);

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
        self.set.push(Bead { made: Made::Person, source, target });
    }

    /// Makes all of this one bead. Where one side has nothing yet, nobody has said that it has no counterpart.
    fn join(&mut self, source: Vec<SourceBlock>, target: Vec<TargetBlock>) {
        let made = if source.is_empty() || target.is_empty() { Made::Writing } else { Made::Person };
        self.set.push(Bead { made, source, target });
    }

    /// Gives what was one bead to the aligner. What the original said where it has nothing now stays with what translates
    /// it, and a block of the translation that is gone with what it stood behind.
    fn let_go(&mut self, source: Vec<SourceBlock>, target: Vec<TargetBlock>) {
        let places = self.places;
        let is_lost = |block: &SourceBlock| block.digest.is_some() && !places.source.contains_key(&block.id);
        let is_there = |block: &TargetBlock| places.target.contains_key(&block.id);
        let made = Made::Writing;
        if source.iter().any(is_lost) && target.iter().any(is_there) {
            self.beads.push(Bead { made, source, target });
            return;
        }
        let mut source = source.into_iter().filter(|block| places.source.contains_key(&block.id));
        if target.iter().any(is_there) {
            let groups = with_those_behind(&target, is_there).into_iter();
            self.beads.extend(groups.map(|target| Bead { made, source: Vec::new(), target }));
        } else if let Some(first) = source.next() {
            self.beads.push(Bead { made, source: vec![first], target });
        }
        self.beads.extend(source.map(|block| Bead { made, source: vec![block], target: Vec::new() }));
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

    /// Takes these blocks out of their beads. What is left of a bead that has still both sides stays as it is. What is gone
    /// from the texts goes along with what it stood beside, if that is taken whole.
    fn take(&mut self, wanted: &HashSet<BlockId>) -> (Vec<SourceBlock>, Vec<TargetBlock>) {
        let (mut source, mut target) = (Vec::new(), Vec::new());
        for bead in self.take_out(wanted) {
            let (taken_source, mut left_source): (Vec<_>, Vec<_>) =
                bead.source.into_iter().partition(|block| wanted.contains(&block.id));
            let (taken_target, mut left_target): (Vec<_>, Vec<_>) =
                bead.target.into_iter().partition(|block| wanted.contains(&block.id));
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
                self.beads.push(Bead { made: bead.made, source: left_source, target: left_target });
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

    fn shift(&mut self, first: BlockId, by: i32) {
        let Some(start) = self.places.target.get(&first).copied() else { return };
        let is_set =
            |bead: &Bead| bead.made == Made::Person && !bead.target.iter().any(|block| block.id == first);
        // The next bead behind that a person set, and the last one before, are as far as this goes.
        let (mut end_target, mut end_source, mut lowest) = (usize::MAX, self.places.source.len(), 0);
        for bead in self.beads.iter().filter(|bead| is_set(bead)) {
            let (source, target) = self.places.of_bead(bead);
            match (source.first(), source.last(), target.first()) {
                (Some(from), _, Some(place)) if *place > start && *place < end_target => {
                    (end_target, end_source) = (*place, *from);
                }
                (_, Some(last), Some(place)) if *place < start => lowest = lowest.max(last + 1),
                _ => {}
            }
        }
        // A block that only the translation has stands between two blocks of the original, behind those read before.
        let at =
            self.beads.iter().position(|bead| bead.target.iter().any(|block| block.id == first)).unwrap_or(0);
        let read_before =
            self.beads[..at].iter().rev().find_map(|bead| self.places.of_bead(bead).0.last().copied());
        let (moved, rest): (Vec<Bead>, Vec<Bead>) =
            std::mem::take(&mut self.beads).into_iter().partition(|bead| {
                let target = self.places.of_bead(bead).1;
                target.iter().any(|place| *place >= start && *place < end_target)
            });
        self.beads = rest;
        let mut goes = Going::new();
        let mut sources: Vec<SourceBlock> = Vec::new();
        for bead in moved {
            self.touched.extend(bead.blocks());
            let (stood, _) = self.places.of_bead(&bead);
            let is_there = |block: &TargetBlock| self.places.target.contains_key(&block.id);
            let (source, mut gone): (Vec<_>, Vec<_>) =
                bead.source.into_iter().partition(|block| self.places.source.contains_key(&block.id));
            let mut target = bead.target;
            sources.extend(source);
            let holds_first = target.iter().position(|block| block.id == first);
            if let Some(place) = holds_first.filter(|place| target[..*place].iter().any(is_there)) {
                // What stands before it in its bead stays there.
                let stays: Vec<TargetBlock> = target.drain(..place).collect();
                if stood.is_empty() {
                    self.let_go(std::mem::take(&mut gone), stays);
                } else {
                    let there = goes.entry(stood.clone()).or_default();
                    there.0.append(&mut gone);
                    there.1.extend(stays);
                }
            }
            let stood = match (stood.is_empty(), holds_first) {
                (false, _) => stood.into_iter().map(|place| place as i64 + i64::from(by)).collect(),
                (true, None) => Vec::new(),
                (true, Some(_)) => {
                    let before = read_before.map_or(-1, |place| place as i64);
                    vec![before + i64::from(by) + i64::from(by < 0)]
                }
            };
            let bounds = lowest as i64..end_source as i64;
            let mut there: Vec<usize> =
                stood.iter().filter(|place| bounds.contains(place)).map(|place| *place as usize).collect();
            there.dedup();
            if there.is_empty() {
                self.let_go(gone, target);
            } else {
                let there = goes.entry(there).or_default();
                there.0.extend(gone);
                there.1.extend(target);
            }
        }
        self.stand(goes, sources);
    }

    /// Lets blocks of the translation stand at places of the original; `sources` are those of it that were taken out.
    fn stand(&mut self, goes: Going, mut sources: Vec<SourceBlock>) {
        let places: HashSet<usize> = goes.keys().flatten().copied().collect();
        let at = |id: &BlockId| self.places.source.get(id).copied();
        let wanted: HashSet<BlockId> = self
            .places
            .source
            .iter()
            .filter(|(_, place)| places.contains(place))
            .map(|(id, _)| *id)
            .collect();
        // Whoever stands there already stays.
        let mut joined: Vec<(Vec<usize>, GoneAndTarget)> = goes.into_iter().collect();
        for bead in self.take_out(&wanted) {
            let (stood, _) = self.places.of_bead(&bead);
            let (source, was): (Vec<_>, Vec<_>) =
                bead.source.into_iter().partition(|block| at(&block.id).is_some());
            sources.extend(source);
            let meeting =
                joined.iter_mut().find(|(there, _)| there.iter().any(|place| stood.contains(place)));
            if let Some((there, (gone, target))) = meeting.filter(|_| !bead.target.is_empty()) {
                there.extend(stood);
                gone.extend(was);
                target.splice(0..0, bead.target);
            }
        }
        for (mut there, (gone, target)) in joined {
            there.sort_unstable();
            there.dedup();
            let (mut here, left): (Vec<_>, Vec<_>) = sources
                .into_iter()
                .partition(|block| at(&block.id).is_some_and(|place| there.contains(&place)));
            sources = left;
            if here.is_empty() {
                // Another has taken its place.
                self.let_go(gone, target);
            } else {
                here.extend(gone);
                self.put(here, target);
            }
        }
        for block in sources {
            self.let_go(vec![block], Vec::new());
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
    }
}
