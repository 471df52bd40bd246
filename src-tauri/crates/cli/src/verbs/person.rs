//! Who does what the verb says.

use app::desk::Desk;
use app::failure::Failure;
use serde_json::{Value, json};

use super::{Refusal, call, text};

/// Works as the person with this id or name for as long as the program runs; the desk's own choice stays.
pub fn work_as(desk: &Desk, name: &str) -> Result<(), Refusal> {
    let persons = call(desk, "persons", json!({}))?;
    let persons = persons.as_array().map(Vec::as_slice).unwrap_or_default();
    let found: Vec<&Value> = persons
        .iter()
        .filter(|person| ["id", "name"].iter().any(|field| person[field] == json!(name)))
        .collect();
    let [person] = found.as_slice() else { return Err(none_or_several(name, &found, persons).into()) };
    call(desk, "set_person", json!({ "person": person["id"] }))?;
    Ok(())
}

/// The refusal of a name that nobody has, or several.
fn none_or_several(name: &str, found: &[&Value], persons: &[Value]) -> Failure {
    if found.is_empty() {
        let names: Vec<&str> = persons.iter().map(|person| text(&person["name"])).collect();
        let detail = format!("The newsroom has no person “{name}”; it has: {}.", names.join(", "));
        return Failure::new("not_found", detail).with("what", "person").with("id", name);
    }
    let ids: Vec<&str> = found.iter().map(|person| text(&person["id"])).collect();
    let detail = format!("{} are called “{name}”. Give one of their ids: {}.", found.len(), ids.join(", "));
    Failure::new("name_not_alone", detail).with("name", name)
}
