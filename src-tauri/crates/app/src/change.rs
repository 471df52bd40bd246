//! The one door for writes.

use std::fmt::Display;
use std::io::ErrorKind;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use editorial::id::{DeskId, PersonId};
use editorial::rights::{Action, Role, may};
use store::Writer;

use crate::desk::{Changes, Desk};
use crate::failure::Failure;
use crate::pairing::aligned::Alignments;

/// A transaction under way: the file, who writes to it, and when.
pub struct Change<'a> {
    writer: &'a Writer<'a>,
    pub person: PersonId,
    pub desk: DeskId,
    pub at: DateTime<Utc>,
    pub changes: &'a mut Changes,
    /// What the record keeps of this change beside its subject: names that nothing else remembers.
    pub detail: String,
    /// Texts that were made ready for the aligner lately.
    pub(crate) alignments: &'a Alignments,
    /// What this person may do, for rights that depend on what is found in the file.
    roles: std::collections::BTreeSet<Role>,
}

impl<'a> Deref for Change<'a> {
    type Target = Writer<'a>;
    fn deref(&self) -> &Writer<'a> {
        self.writer
    }
}

impl Change<'_> {
    /// Refuses unless this person may do `action`.
    pub fn require(&self, action: Action) -> Result<(), Failure> {
        require(&self.roles, action)
    }
}

/// Refuses unless somebody of these roles may do `action`.
pub(crate) fn require(roles: &std::collections::BTreeSet<Role>, action: Action) -> Result<(), Failure> {
    if may(roles, action) {
        return Ok(());
    }
    let roles = Role::ALL.iter().filter(|(role, _)| may(&[*role].into(), action));
    let roles: Vec<&str> = roles.map(|(_, word)| *word).collect();
    Err(Failure::new(
            "not_allowed",
            format!(
                "The person at this desk may not {}. That takes another role: {}. Ask an administrator of the newsroom for it.",
                right_in_words(action),
                roles.join(" or ")
            ),
        )
        .with("right", right_word(action)))
}

/// Runs `body` in one transaction in the name of the person at this desk, who must be allowed to do
/// `action`, and records in the audit that they did it to `subject`. Nothing is kept if anything fails.
pub fn change<T>(
    desk: &Desk,
    changes: &mut Changes,
    action: Action,
    subject: impl Display,
    body: impl FnOnce(&mut Change) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let open = desk.open()?;
    let at = desk.now();
    open.newsroom.refuse_if_gone()?;
    open.newsroom.write(|writer| {
        #[cfg(test)]
        let _under_way = under_way::UnderWay::begin();
        let person = store::person::get(writer, open.person())?
            .ok_or_else(|| Failure::not_found("person", open.person()))?;
        let mut change = Change {
            writer,
            person: person.id,
            desk: open.desk,
            at,
            changes,
            detail: String::new(),
            alignments: &desk.alignments,
            roles: person.roles,
        };
        change.require(action)?;
        let value = body(&mut change)?;
        let mut subject = subject.to_string();
        if !change.detail.is_empty() {
            subject = format!("{subject} {}", change.detail);
        }
        let entry = store::audit::Entry {
            at,
            person: person.id,
            desk: open.desk,
            command: change.changes.command.clone(),
            subject,
        };
        store::audit::append(writer, &entry)?;
        Ok(value)
    })
}

/// The word by which the interface names a right.
pub(crate) fn right_word(action: Action) -> &'static str {
    match action {
        Action::CreateArticle => "create_article",
        Action::Write => "write",
        Action::DeleteArticle => "delete_article",
        Action::Submit => "submit",
        Action::Approve => "approve",
        Action::Export => "export",
        Action::ManagePeople => "manage_people",
        Action::Configure => "configure",
    }
}

/// What one who has a right may do, in English.
fn right_in_words(action: Action) -> &'static str {
    match action {
        Action::CreateArticle => "begin articles or read them in",
        Action::Write => "change texts",
        Action::DeleteArticle => "delete articles",
        Action::Submit => "send texts to review",
        Action::Approve => "ask for changes, approve, publish or withdraw",
        Action::Export => "export pages",
        Action::ManagePeople => "change people and their roles",
        Action::Configure => "change the newsroom’s settings",
    }
}

/// Every right, for telling the window what its user may do.
pub(crate) const RIGHTS: [Action; 8] = [
    Action::CreateArticle,
    Action::Write,
    Action::DeleteArticle,
    Action::Submit,
    Action::Approve,
    Action::Export,
    Action::ManagePeople,
    Action::Configure,
];

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Failure {
        use store::Error::*;
        if let NotMade { path, source } = &error
            && matches!(source.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
        {
            return Failure::folder(path.parent().unwrap_or(path), source);
        }
        let detail = error.to_string();
        let (code, path) = match &error {
            NotANewsroom { path } => ("not_a_newsroom", Some(path)),
            TooNew { path, .. } => ("too_new", Some(path)),
            Missing { path } => ("newsroom_missing", Some(path)),
            Replaced { path } => ("newsroom_replaced", Some(path)),
            AlreadyThere { path } => ("already_there", Some(path)),
            FolderThere { path } => ("folder_there", Some(path)),
            NotMade { path, .. } => ("newsroom_not_made", Some(path)),
            NotWritable { path } => ("not_writable", Some(path)),
            Full { path } => ("disk_full", Some(path)),
            Busy { path } | CutOff { path } => ("busy", Some(path)),
            Damaged { path, .. } => ("damaged", Some(path)),
            DamagedEdition { path, .. } => ("edition_damaged", Some(path)),
            NotFound { .. } => ("not_found", None),
            BlockTaken { .. } => ("block_taken", None),
            _ => ("internal", None),
        };
        let reason = match &error {
            NotMade { source, .. } => source.to_string(),
            DamagedEdition { head, .. } => head.flaw.to_string(),
            _ => detail.clone(),
        };
        let mut failure = Failure::new(code, detail).with("reason", reason);
        if let Some(path) = path {
            failure = failure.with("path", path.display());
        }
        if let Damaged { path, .. } = &error {
            let backup = store::latest_backup(path);
            failure =
                failure.with("backup", backup.map_or("none".into(), |backup| backup.display().to_string()));
        }
        if let DamagedEdition { head, .. } = &error {
            failure = failure
                .with("id", head.id)
                .with("title", &head.title)
                .with("flaw", head.flaw.kind.word())
                .with("value", &head.flaw.value);
        }
        if let NotFound { what, id } = &error {
            failure = failure.with("what", what).with("id", id);
        }
        if let BlockTaken { id } = &error {
            failure = failure.with("id", id);
        }
        failure
    }
}

/// Whether a transaction is under way, for tests that count what is done in one.
#[cfg(test)]
pub(crate) mod under_way {
    use std::cell::Cell;

    thread_local! {
        static IS: Cell<bool> = const { Cell::new(false) };
        static COUNTED: Cell<[usize; 2]> = const { Cell::new([0, 0]) };
    }

    pub(crate) struct UnderWay;

    impl UnderWay {
        pub fn begin() -> UnderWay {
            IS.set(true);
            UnderWay
        }
    }

    impl Drop for UnderWay {
        fn drop(&mut self) {
            IS.set(false);
        }
    }

    /// Counts something that takes long.
    pub(crate) fn count() {
        let mut counted = COUNTED.get();
        counted[usize::from(IS.get())] += 1;
        COUNTED.set(counted);
    }

    /// How much was counted since this was asked last: outside of transactions, and within.
    pub(crate) fn counted() -> [usize; 2] {
        COUNTED.replace([0, 0])
    }
}
