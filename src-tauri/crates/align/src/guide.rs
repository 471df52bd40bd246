//! About where each sentence's counterpart stands, before and between alignments.

use crate::bead::Bead;
use crate::heaviest::Heaviest;
use crate::looks::Look;
use crate::side::Side;
use crate::stretch::Stretch;

/// A kind that stands more often in a text is no landmark: each of its places might belong to each of the other's, and
/// the points to look through are the product of the two numbers.
const RARE: u32 = 3;

/// How wide a corridor is along landmarks, which may be wrong, or far from one another. Where it is too narrow it is made
/// wider, so this is no more than the cheapest width to begin with.
const ROUGH: usize = 10;

/// The same along an alignment, which only misses by a few sentences.
const CLOSE: usize = 5;

/// Two nodes that span a rectangle of more are far from one another, and others are put between them; smaller rectangles
/// are looked at as a whole, because nobody knows where in them the path goes.
pub(crate) const FAR: usize = 10_000;

/// So many sentences apart, which is as much as a [`ROUGH`] corridor is wide to each side.
const STEP: usize = 20;

/// For each sentence of the source, the place in the target where its counterpart is expected.
#[derive(Debug, Clone)]
pub(crate) struct Guide {
    /// Nodes `(i, j)` that the path is thought to pass, in order, from the beginning to the end.
    nodes: Vec<(usize, usize)>,
    /// How far a corridor along it reaches to each side at first.
    pub width: usize,
}

impl Guide {
    /// The longest chain of landmarks: rare kinds that look alike, of which as many as can be go forward on both sides
    /// (the heaviest increasing subsequence, as in the patience comparison of texts).
    pub fn of_landmarks(source: &Side, target: &Side, looks: &[Look]) -> Guide {
        let (n, m) = (source.sentences.len(), target.sentences.len());
        let rare = |side: &Side, kind: u32| side.kinds[kind as usize].count <= RARE;
        let (of_source, of_target) = (Places::new(source), Places::new(target));
        let mut points: Vec<(u32, u32, f32)> = Vec::new();
        for look in looks.iter().filter(|look| rare(source, look.source) && rare(target, look.target)) {
            let (from, to) = (of_source.of(look.source), of_target.of(look.target));
            let weight = look.share / (from.len() * to.len()) as f32;
            points.extend(from.iter().flat_map(|i| to.iter().map(move |j| (*i, *j, weight))));
        }
        // On the way the weights of one place come together; the later column first, so that a row is in a chain once.
        points.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
        points.dedup_by(|later, first| {
            let same = (later.0, later.1) == (first.0, first.1);
            if same {
                first.2 += later.2;
            }
            same
        });
        let mut tree = Heaviest::new(m);
        let mut before: Vec<Option<u32>> = Vec::with_capacity(points.len());
        for (place, (_, j, weight)) in points.iter().enumerate() {
            let (sum, last) = tree.below(*j as usize);
            before.push(last);
            tree.put(*j as usize, sum + weight, place as u32);
        }
        let mut chain = Vec::new();
        let mut at = tree.below(m).1;
        while let Some(place) = at {
            let (i, j, _) = points[place as usize];
            chain.push((i as usize, j as usize));
            at = before[place as usize];
        }
        chain.reverse();
        Guide::of_nodes(chain.into_iter(), n, m, ROUGH)
    }

    /// The ends of beads.
    pub fn of_beads(beads: &[Bead], source: usize, target: usize) -> Guide {
        Guide::of_nodes(beads.iter().map(|bead| (bead.source.end, bead.target.end)), source, target, CLOSE)
    }

    fn of_nodes(
        nodes: impl Iterator<Item = (usize, usize)>,
        source: usize,
        target: usize,
        width: usize,
    ) -> Guide {
        let mut all = vec![(0, 0)];
        all.extend(nodes.filter(|node| *node != (0, 0) && *node != (source, target)));
        all.push((source, target));
        Guide { nodes: all, width }
    }

    /// The nodes within a stretch, counted from its start, with its first and its last. Where two span a rectangle of more
    /// than `far`, there are some between them in proportion.
    pub fn within(&self, stretch: &Stretch, far: usize) -> Vec<(usize, usize)> {
        let (start, end) =
            ((stretch.source.start, stretch.target.start), (stretch.source.end, stretch.target.end));
        let inside =
            |node: &&(usize, usize)| node.0 > start.0 && node.1 > start.1 && node.0 < end.0 && node.1 < end.1;
        let mut all = vec![(0, 0)];
        let nodes = self.nodes.iter().filter(inside).chain(std::iter::once(&end));
        for (i, j) in nodes.map(|(i, j)| (i - start.0, j - start.1)) {
            let (last_i, last_j) = all[all.len() - 1];
            let (ahead_i, ahead_j) = (i - last_i, j - last_j);
            let parts =
                if ahead_i.saturating_mul(ahead_j) > far { ahead_i.max(ahead_j).div_ceil(STEP) } else { 1 };
            all.extend(
                (1..=parts).map(|part| (last_i + ahead_i * part / parts, last_j + ahead_j * part / parts)),
            );
        }
        all
    }

    /// For each sentence of the source the place expected, between the nodes in proportion.
    pub fn middles(&self) -> Vec<f32> {
        let mut middles = Vec::new();
        for pair in self.nodes.windows(2) {
            let [(i, j), (next_i, next_j)] = [pair[0], pair[1]];
            let step = (next_j - j) as f32 / (next_i - i).max(1) as f32;
            middles.extend((0..next_i - i).map(|ahead| j as f32 + step * (ahead as f32 + 0.5)));
        }
        middles
    }
}

/// The sentences that each kind stands in, in order, each once.
pub(crate) struct Places {
    starts: Vec<u32>,
    sentences: Vec<u32>,
}

impl Places {
    pub fn new(side: &Side) -> Places {
        let mut starts: Vec<u32> = vec![0; side.kinds.len() + 1];
        let mut last = vec![u32::MAX; side.kinds.len()];
        let mut found = Vec::new();
        for (place, sentence) in side.sentences.iter().enumerate() {
            for kind in &sentence.tokens {
                if last[*kind as usize] != place as u32 {
                    last[*kind as usize] = place as u32;
                    starts[*kind as usize + 1] += 1;
                    found.push((*kind, place as u32));
                }
            }
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut sentences = vec![0; found.len()];
        for (kind, sentence) in found {
            sentences[next[kind as usize] as usize] = sentence;
            next[kind as usize] += 1;
        }
        Places { starts, sentences }
    }

    pub fn of(&self, kind: u32) -> &[u32] {
        &self.sentences[self.starts[kind as usize] as usize..self.starts[kind as usize + 1] as usize]
    }
}
