//! Who may do what: one table.

use std::collections::BTreeSet;

/// What a person is in the newsroom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Author,
    Translator,
    Editor,
    Administrator,
}

/// Something a person may or may not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Begin an article or read one in.
    CreateArticle,
    /// Change the words, notes, section or bylines of an article. Reading a text in may add a person, a
    /// section or a biography that the newsroom lacks; it overwrites none.
    Write,
    /// Throw an article away.
    DeleteArticle,
    /// Send an edition to review or take it back to draft.
    Submit,
    /// Ask for changes, approve, publish or withdraw.
    Approve,
    /// Write a page to disk.
    Export,
    /// Change profiles and roles.
    ManagePeople,
    /// Change the newsroom's settings: sections, page words.
    Configure,
}

impl Role {
    /// Every role with the word that stands for it in the file and on the wire.
    pub const ALL: [(Role, &'static str); 4] = [
        (Role::Author, "author"),
        (Role::Translator, "translator"),
        (Role::Editor, "editor"),
        (Role::Administrator, "administrator"),
    ];

    /// The word for this role.
    pub fn word(self) -> &'static str {
        Role::ALL.iter().find(|(role, _)| *role == self).map_or("", |(_, word)| word)
    }

    /// The role a word stands for.
    pub fn from_word(word: &str) -> Option<Role> {
        Role::ALL.iter().find(|(_, own)| *own == word).map(|(role, _)| *role)
    }
}

/// Whether someone with these roles may do this.
pub fn may(roles: &BTreeSet<Role>, action: Action) -> bool {
    roles.iter().any(|role| role_may(*role, action))
}

fn role_may(role: Role, action: Action) -> bool {
    use Action::*;
    match role {
        Role::Author => matches!(action, CreateArticle | Write | Submit | Export),
        Role::Translator => matches!(action, Write | Submit | Export),
        Role::Editor => matches!(action, CreateArticle | Write | DeleteArticle | Submit | Approve | Export),
        Role::Administrator => matches!(action, DeleteArticle | Export | ManagePeople | Configure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translator_writes_but_does_not_approve() {
        let translator = BTreeSet::from([Role::Translator]);
        assert!(may(&translator, Action::Write));
        assert!(!may(&translator, Action::Approve));
        assert!(!may(&translator, Action::CreateArticle));
    }

    #[test]
    fn nobody_may_do_anything_without_a_role() {
        assert!(!may(&BTreeSet::new(), Action::Write));
    }

    #[test]
    fn every_role_has_its_own_word() {
        for (role, word) in Role::ALL {
            assert_eq!(role.word(), word);
            assert_eq!(Role::from_word(word), Some(role));
        }
    }
}
