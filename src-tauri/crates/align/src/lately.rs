//! What was found for the last question, so that the next one, which differs little, need not find it again.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

/// What was found for the last question, by all that it depends on. There is never more of it than one question asks for.
#[derive(Debug)]
pub(crate) struct Lately<K, V>(Mutex<HashMap<K, V>>);

/// A question that is being answered.
pub(crate) struct Question<K, V> {
    before: HashMap<K, V>,
    now: HashMap<K, V>,
}

impl<K, V> Default for Lately<K, V> {
    fn default() -> Lately<K, V> {
        Lately(Mutex::default())
    }
}

/// A copy remembers nothing.
impl<K, V> Clone for Lately<K, V> {
    fn clone(&self) -> Lately<K, V> {
        Lately::default()
    }
}

impl<K: Eq + Hash, V: Clone> Lately<K, V> {
    /// Begins a question. Who asks another at the same time finds nothing, and does all anew.
    pub fn begin(&self) -> Question<K, V> {
        let before = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        Question { before, now: HashMap::new() }
    }

    /// Remembers what a question has asked for.
    pub fn end(&self, question: Question<K, V>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = question.now;
    }
}

impl<K: Eq + Hash, V: Clone> Question<K, V> {
    /// What was found for it the last time, or else is found now.
    pub fn get(&mut self, key: K, find: impl FnOnce() -> V) -> V {
        let found = self.before.remove(&key).or_else(|| self.now.get(&key).cloned()).unwrap_or_else(find);
        self.now.insert(key, found.clone());
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_last_question_did_not_ask_for_is_found() {
        let lately = Lately::default();
        let mut searches = 0;
        let mut ask = |keys: &[u32]| {
            let mut question = lately.begin();
            let search = |key: &u32| {
                let mut find = || {
                    searches += 1;
                    searches
                };
                question.get(*key, &mut find)
            };
            let found: Vec<u32> = keys.iter().map(search).collect();
            lately.end(question);
            found
        };
        assert_eq!(ask(&[1, 2]), [1, 2]);
        assert_eq!(ask(&[2, 3, 2]), [2, 3, 2]);
        assert_eq!(ask(&[1]), [4]);
    }
}
