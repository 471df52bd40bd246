//! Where an edition stands on its way to print.

use crate::rights::Action;

/// An edition's state. One edition's state says nothing of another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Draft,
    InReview,
    ChangesAsked,
    Approved,
    Published,
}

/// Every move an edition may make, and what its maker must be allowed to do.
pub const MOVES: [(State, State, Action); 8] = [
    (State::Draft, State::InReview, Action::Submit),
    (State::InReview, State::Draft, Action::Submit),
    (State::InReview, State::ChangesAsked, Action::Approve),
    (State::InReview, State::Approved, Action::Approve),
    (State::ChangesAsked, State::InReview, Action::Submit),
    (State::Approved, State::Published, Action::Approve),
    (State::Approved, State::Draft, Action::Submit),
    (State::Published, State::Draft, Action::Approve),
];

impl State {
    /// Every state with the word that stands for it in the file and on the wire.
    pub const ALL: [(State, &'static str); 5] = [
        (State::Draft, "draft"),
        (State::InReview, "in_review"),
        (State::ChangesAsked, "changes_asked"),
        (State::Approved, "approved"),
        (State::Published, "published"),
    ];

    /// The word for this state.
    pub fn word(self) -> &'static str {
        State::ALL.iter().find(|(state, _)| *state == self).map_or("", |(_, word)| word)
    }

    /// What an edition in this state is, in English.
    pub fn in_words(self) -> &'static str {
        match self {
            State::Draft => "a draft",
            State::InReview => "in review",
            State::ChangesAsked => "sent back for changes",
            State::Approved => "approved",
            State::Published => "published",
        }
    }

    /// The state a word stands for.
    pub fn from_word(word: &str) -> Option<State> {
        State::ALL.iter().find(|(_, own)| *own == word).map(|(state, _)| *state)
    }

    /// Whether somebody has answered for the very words of an edition in this state.
    pub fn answers_for_a_text(self) -> bool {
        matches!(self, State::Approved | State::Published)
    }

    /// What one must be allowed to do to move from here to `next`; `None` if there is no such move.
    pub fn right_to_move_to(self, next: State) -> Option<Action> {
        MOVES.iter().find(|(from, to, _)| (*from, *to) == (self, next)).map(|(_, _, action)| *action)
    }

    /// The states one step from here, in the order of the table.
    pub fn next(self) -> impl Iterator<Item = (State, Action)> {
        MOVES.iter().filter(move |(from, ..)| *from == self).map(|(_, to, action)| (*to, *action))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_cannot_be_approved_unread() {
        assert_eq!(State::Draft.right_to_move_to(State::Approved), None);
        assert_eq!(State::InReview.right_to_move_to(State::Approved), Some(Action::Approve));
    }

    #[test]
    fn every_state_has_its_own_word() {
        for (state, word) in State::ALL {
            assert_eq!(state.word(), word);
            assert_eq!(State::from_word(word), Some(state));
        }
    }
}
