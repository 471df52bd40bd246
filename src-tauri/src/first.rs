//! What the page asks first, answered while its web view is still being made. It saves the page its first
//! ways into the core and back, so that the library is drawn in one go.

use app::commands::{Answer, dispatch};
use app::desk::Desk;
use serde::Serialize;
use serde_json::{Value, json};

/// A question of the page with its answer. The page takes it only for a question that is the same to the
/// letter, and asks otherwise.
#[derive(Debug, Serialize)]
struct Answered {
    name: &'static str,
    request: &'static str,
    answer: Answer,
}

/// The question that is asked in any case.
const ALWAYS: (&str, &str) = ("desk_state", "{}");

/// The questions of the library as it stands when nothing is searched for yet.
const LIBRARY: [(&str, &str); 3] = [
    ("facets", "{}"),
    ("persons", "{}"),
    (
        "list_articles",
        r#"{"search":"","state":null,"language":null,"section":null,"person":null,"sort":"changed","ascending":false,"offset":0,"limit":100}"#,
    ),
];

/// A script that hands the answers to the page before its own scripts run. Questions that fail are left to
/// the page, which tells its user why.
pub fn script(desk: &Desk) -> String {
    let questions = LIBRARY.iter().filter(|_| desk.open_if_any().is_some());
    let answered = std::iter::once(&ALWAYS).chain(questions).filter_map(|(name, request)| {
        let arguments: Value = serde_json::from_str(request).ok()?;
        Some(Answered { name, request, answer: dispatch(desk, name, arguments).ok()? })
    });
    let answered = json!(answered.collect::<Vec<_>>());
    format!("window.__HEXAPLA_FIRST__ = {answered}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::clock::SystemClock;
    use app::places::Places;

    fn names(desk: &Desk) -> Vec<String> {
        let script = script(desk);
        let (_, answers) = script.split_once(" = ").unwrap();
        let answers: Vec<Value> = serde_json::from_str(answers).unwrap();
        answers.iter().map(|answered| answered["name"].as_str().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn the_library_is_answered_once_there_is_one() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places { configuration: folder.path().into(), documents: folder.path().into() };
        let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
        assert_eq!(names(&desk), ["desk_state"]);
        let path = folder.path().join("Weekly.hexapla");
        dispatch(&desk, "create_newsroom", json!({ "path": path, "name": "Weekly", "sample": true }))
            .unwrap();
        assert_eq!(names(&desk), ["desk_state", "facets", "persons", "list_articles"]);
    }
}
