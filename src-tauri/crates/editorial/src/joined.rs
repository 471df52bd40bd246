//! Beads that writing made one. A block of one went into a block of another, as a paragraph does that is joined to the one
//! above it, and until it comes back nobody can tell their halves apart. What stood together before is remembered, so
//! that it stands so again.

use std::collections::{HashMap, HashSet};

use crate::bead::{Bead, Made, SourceBlock, TargetBlock, with_those_behind};
use crate::groups::Groups;
use crate::id::BlockId;

/// What was a bead before it was joined to others, or before another block was begun in the place of what is gone of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub made: Made,
    pub blocks: Vec<BlockId>,
    /// Those of them that are gone into blocks of other parts, each with the one that it went into; or, if this is the only
    /// part, each that is gone with the one that was begun in its place.
    pub gone_into: Vec<(BlockId, BlockId)>,
}

/// The beads of a block that is gone into another and of that other, which stand at these places, are one, with the place
/// of the latter.
pub fn join_beads(beads: &mut [Bead], (second, gone): (usize, BlockId), (first, into): (usize, BlockId)) {
    // What stands for nothing has nothing to join.
    let is_pair = |bead: &Bead| !bead.source.is_empty() && !bead.target.is_empty();
    if first == second {
        beads[first].note_gone(gone, into);
    } else if is_pair(&beads[first]) && is_pair(&beads[second]) {
        let other = std::mem::replace(&mut beads[second], Bead::empty(Made::Writing));
        beads[first].join(other, gone, into);
    }
}

impl Bead {
    /// Makes another a part of this, since a block of it is gone into one of these.
    pub fn join(&mut self, mut other: Bead, gone: BlockId, into: BlockId) {
        self.become_part();
        other.become_part();
        self.made = made_of([self.made, other.made]);
        self.source.append(&mut other.source);
        self.target.append(&mut other.target);
        self.joined.append(&mut other.joined);
        self.note_gone(gone, into);
    }

    /// Notes that a block is gone into another of this bead, which holds their parts together if these are two.
    pub fn note_gone(&mut self, gone: BlockId, into: BlockId) {
        let parts = self.part_of_each();
        if let (Some(part), Some(other)) = (parts.get(&gone), parts.get(&into))
            && part != other
        {
            let part = &mut self.joined[*part];
            if !part.gone_into.contains(&(gone, into)) {
                part.gone_into.push((gone, into));
            }
            if !part.blocks.contains(&gone) {
                part.blocks.push(gone);
            }
        }
    }

    /// Notes that a block is begun in the place of all that stood for the original and is gone. Who made that stand here is
    /// known again when some of it is back; who begins another has not made that.
    pub fn note_replaced(&mut self, new: BlockId) {
        if self.joined.is_empty() && !self.target.is_empty() {
            self.become_part();
            let gone = self.target.iter().map(|block| (block.id, new));
            self.joined[0].gone_into = gone.collect();
        }
        self.made = Made::Writing;
    }

    /// What it was joined of, as if all that is gone were there again, and each block by whose going it was joined with the
    /// one that it went into.
    pub fn apart(self) -> (Vec<Bead>, Vec<(BlockId, BlockId)>) {
        let gone_into = self.joined.iter().flat_map(|part| part.gone_into.iter().copied()).collect();
        (self.parted(|_| true), gone_into)
    }

    /// What is left of it, if only these of its blocks are, as far as that is held together yet.
    pub fn left(
        self,
        source: Vec<SourceBlock>,
        target: Vec<TargetBlock>,
        is_there: impl Fn(BlockId) -> bool,
    ) -> Vec<Bead> {
        let mut left = Bead { source, target, ..self };
        let held: HashSet<BlockId> = left.blocks().collect();
        for part in &mut left.joined {
            part.blocks.retain(|block| held.contains(block));
            part.gone_into.retain(|(gone, into)| held.contains(gone) && held.contains(into));
        }
        left.joined.retain(|part| !part.blocks.is_empty());
        left.parted(is_there)
    }

    /// Who made this block stand where it stands, as this or as a part of it.
    pub fn makers_of(&mut self, block: BlockId) -> impl Iterator<Item = &mut Made> {
        let part = self.part_of_each().get(&block).copied();
        let part = part.and_then(|part| self.joined.get_mut(part));
        std::iter::once(&mut self.made).chain(part.map(|part| &mut part.made))
    }

    /// What it was joined of, as far as the blocks by whose going it was are there again.
    pub fn parted(self, is_there: impl Fn(BlockId) -> bool) -> Vec<Bead> {
        if self.joined.is_empty() {
            return vec![self];
        }
        let part_of = self.part_of_each();
        let mut parts = self.joined;
        let mut groups = Groups::of(parts.len());
        for (number, part) in parts.iter_mut().enumerate() {
            let is_own = |into: &BlockId| part_of.get(into) == Some(&number);
            let is_back = part.gone_into.iter().any(|(gone, into)| is_there(*gone) && is_own(into));
            part.gone_into.retain(|(gone, into)| {
                !is_there(*gone) && part_of.contains_key(into) && !(is_back && is_own(into))
            });
            for (_, into) in &part.gone_into {
                groups.join(number, part_of.get(into).copied().unwrap_or(number));
            }
        }
        let mut apart: Vec<(usize, Bead)> = Vec::new();
        let place = |apart: &mut Vec<(usize, Bead)>, group: usize| {
            apart.iter().position(|(known, _)| *known == group).unwrap_or_else(|| {
                apart.push((group, Bead::empty(Made::Writing)));
                apart.len() - 1
            })
        };
        for (number, part) in parts.into_iter().enumerate() {
            let place = place(&mut apart, groups.first(number));
            apart[place].1.joined.push(part);
        }
        let group = |groups: &mut Groups, id: BlockId| groups.first(part_of.get(&id).copied().unwrap_or(0));
        for block in self.source {
            let place = place(&mut apart, group(&mut groups, block.id));
            apart[place].1.source.push(block);
        }
        for block in self.target {
            let place = place(&mut apart, group(&mut groups, block.id));
            apart[place].1.target.push(block);
        }
        for (_, bead) in &mut apart {
            let is_replaced = matches!(bead.joined.as_slice(), [part] if !part.gone_into.is_empty());
            if is_replaced {
                continue;
            }
            bead.made = made_of(bead.joined.iter().map(|part| part.made));
            if bead.joined.len() == 1 {
                bead.joined.clear();
            }
        }
        apart.into_iter().map(|(_, bead)| bead).filter(|bead| bead.blocks().next().is_some()).collect()
    }

    /// It will be a part of another.
    fn become_part(&mut self) {
        if self.joined.is_empty() {
            let blocks = self.blocks().collect();
            self.joined.push(Part { made: self.made, blocks, gone_into: Vec::new() });
        }
    }

    /// In which part each of its blocks is. One that has come since is in that of the block that it stands behind.
    fn part_of_each(&self) -> HashMap<BlockId, usize> {
        let mut known = HashMap::new();
        for (number, part) in self.joined.iter().enumerate() {
            known.extend(part.blocks.iter().map(|block| (*block, number)));
        }
        let source: Vec<BlockId> = self.source.iter().map(|block| block.id).collect();
        let target: Vec<BlockId> = self.target.iter().map(|block| block.id).collect();
        let mut all = known.clone();
        for side in [source, target] {
            for group in with_those_behind(&side, |block| known.contains_key(block)) {
                let part = group.iter().find_map(|block| known.get(block).copied());
                all.extend(group.into_iter().zip(part.into_iter().cycle()));
            }
        }
        all
    }
}

/// Who made what is joined of beads that these made: where a person set one, a person knows of it.
fn made_of(parts: impl IntoIterator<Item = Made>) -> Made {
    let mut parts = parts.into_iter();
    let Some(first) = parts.next() else { return Made::Writing };
    let others: Vec<Made> = parts.collect();
    match others.as_slice() {
        [] => first,
        _ if first == Made::Person || others.contains(&Made::Person) => Made::Person,
        _ => Made::Writing,
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(letter: char) -> BlockId {
        BlockId(Uuid::from_u128(u128::from(u32::from(letter))))
    }

    /// Capital letters are blocks of the original, small ones of the translation; `!` is before what a person set.
    fn bead(letters: &str) -> Bead {
        let made = if letters.starts_with('!') { Made::Person } else { Made::Aligner(0.9) };
        let mut bead = Bead::empty(made);
        for letter in letters.trim_start_matches('!').chars() {
            put(&mut bead, letter);
        }
        bead
    }

    fn put(bead: &mut Bead, letter: char) {
        if letter.is_uppercase() {
            bead.source.push(SourceBlock { id: id(letter), digest: None });
        } else {
            bead.target.push(TargetBlock { id: id(letter), confirmed: true });
        }
    }

    fn picture(beads: &[Bead]) -> String {
        let letter = |block: BlockId| ('A'..='z').find(|letter| id(*letter) == block).unwrap();
        let mut words: Vec<String> = beads
            .iter()
            .map(|bead| {
                let set = match bead.made {
                    Made::Person => "!",
                    Made::Writing => "~",
                    Made::Aligner(_) => "",
                };
                format!("{set}{}", bead.blocks().map(letter).collect::<String>())
            })
            .collect();
        words.sort_by_key(|word| word.trim_start_matches(['!', '~']).to_owned());
        words.join(" ")
    }

    /// Joins the beads by blocks that are gone, as `b>a`, and tells what they are then and when each of these has come back
    /// in its turn.
    #[track_caller]
    fn check(beads: &str, joins: &str, back: &str, expected: &[&str]) {
        let mut beads: Vec<Bead> = beads.split(' ').map(bead).collect();
        let mut gone: Vec<BlockId> = Vec::new();
        for join in joins.split(' ') {
            let (one, into) = join.split_once('>').unwrap();
            let (one, into) = (id(one.chars().next().unwrap()), id(into.chars().next().unwrap()));
            gone.push(one);
            let holder = |beads: &[Bead], block| {
                beads.iter().position(|bead| bead.blocks().any(|known| known == block)).unwrap()
            };
            let (first, second) = (holder(&beads, into), holder(&beads, one));
            join_beads(&mut beads, (second, one), (first, into));
            beads.retain(|bead| bead.blocks().next().is_some());
        }
        let mut told = vec![picture(&beads)];
        for letter in back.chars() {
            gone.retain(|block| *block != id(letter));
            beads = beads.into_iter().flat_map(|bead| bead.parted(|block| !gone.contains(&block))).collect();
            told.push(picture(&beads));
        }
        assert_eq!(told, expected);
    }

    #[test]
    fn what_was_joined_stands_again_as_it_stood() {
        check("Aa Bb", "b>a", "b", &["~ABab", "Aa Bb"]);
        check("!Aa Bb", "b>a", "b", &["!ABab", "!Aa Bb"]);
        check("Aa !Bb", "B>A", "B", &["!ABab", "Aa !Bb"]);
    }

    #[test]
    fn of_several_that_were_joined_each_comes_back_by_itself() {
        check("Aa Bbc CDd", "d>c b>a", "bd", &["~ABCDabcd", "Aa ~BCDbcd", "Aa Bbc CDd"]);
        check("Aa Bbc CDd", "d>c b>a", "db", &["~ABCDabcd", "~ABabc CDd", "Aa Bbc CDd"]);
        check("!Aa Bb Cc", "b>a c>a", "bc", &["!ABCabc", "!ACac Bb", "!Aa Bb Cc"]);
    }

    #[test]
    fn what_both_texts_have_joined_is_joined_until_both_have_it_back() {
        check("Aa Bb", "b>a B>A", "bB", &["~ABab", "~ABab", "Aa Bb"]);
    }

    #[test]
    fn what_was_replaced_stands_again_as_it_stood() {
        for (set, back) in [("Aa", "Aax"), ("!Aa", "!Aax")] {
            let mut replaced = bead(set);
            replaced.note_replaced(id('x'));
            put(&mut replaced, 'x');
            let still = replaced.parted(|block| block != id('a'));
            assert_eq!(picture(&still), "~Aax");
            let again = still.into_iter().flat_map(|bead| bead.parted(|_| true)).collect::<Vec<_>>();
            assert_eq!(picture(&again), back);
            assert!(again.iter().all(|bead| bead.joined.is_empty()));
        }
    }

    #[test]
    fn what_has_come_since_goes_with_what_it_stands_behind() {
        let mut joined = bead("Aa");
        joined.join(bead("Bb"), id('b'), id('a'));
        put(&mut joined, 'C');
        joined.makers_of(id('C')).for_each(|made| *made = Made::Writing);
        assert_eq!(picture(&joined.parted(|_| true)), "Aa ~BCb");
    }
}
