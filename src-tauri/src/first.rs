//! What the page asks first, answered while its web view is still being made. It saves the page its first
//! ways into the core and back, so that the library is drawn in one go.

use app::commands::{Answer, dispatch};
use app::desk::Desk;
use serde::Serialize;
use serde_json::{Value, json};

/// A question of the page with its answer. The page takes it only for a question that is the same to the
/// letter, and asks otherwise; a test of the library in the interface holds them against each other.
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
    let answered = json!(answered.collect::<Vec<_>>()).to_string();
    format!("{BEFORE}{}{BEHIND}", string_of_script(&answered))
}

/// What stands around the answers. They are handed over as a text and not as a part of the script, so that
/// no words of an article can mean anything in it.
const BEFORE: &str = "window.__HEXAPLA_FIRST__ = JSON.parse(";
const BEHIND: &str = ")";

/// A text as a script writes it. JSON may hold two ends of lines that older scripts may not.
fn string_of_script(text: &str) -> String {
    json!(text).to_string().replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::clock::SystemClock;
    use app::places::Places;

    fn answers(desk: &Desk) -> Vec<Value> {
        let script = script(desk);
        let text = script.strip_prefix(BEFORE).and_then(|rest| rest.strip_suffix(BEHIND)).unwrap();
        let text: String = serde_json::from_str(text).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    fn names(desk: &Desk) -> Vec<String> {
        answers(desk).iter().map(|one| one["name"].as_str().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn the_library_is_answered_once_there_is_one() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places {
            configuration: folder.path().into(),
            documents: folder.path().into(),
            dictionaries: Vec::new(),
        };
        let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
        assert_eq!(names(&desk), ["desk_state"]);
        let path = folder.path().join("Weekly.hexapla");
        dispatch(&desk, "create_newsroom", json!({ "path": path, "name": "Weekly", "sample": true }))
            .unwrap();
        assert_eq!(names(&desk), ["desk_state", "facets", "persons", "list_articles"]);
    }

    #[test]
    fn no_words_of_a_newsroom_mean_anything_in_the_script() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places {
            configuration: folder.path().into(),
            documents: folder.path().into(),
            dictionaries: Vec::new(),
        };
        let desk = Desk::new(places, Box::new(SystemClock), Vec::new());
        let path = folder.path().join("Weekly.hexapla");
        let name = "\"); a('\\\u{2028}\u{2029}\n`${b}`</script>";
        dispatch(&desk, "create_newsroom", json!({ "path": path, "name": name, "sample": false })).unwrap();
        assert_eq!(answers(&desk)[0]["answer"]["value"]["newsroom"]["name"], name);
        let script = script(&desk);
        assert!(!script.contains(['\n', '\u{2028}', '\u{2029}']), "{script}");
    }
}
