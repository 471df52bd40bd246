//! A revision's step as JSON text:
//! `{"whole": true, "title": "…", "key_points": ["…"], "order": ["id"], "blocks": {"id": "Markdown"}}`.
//! What a step does not hold is left out.

use std::collections::BTreeMap;

use editorial::id::BlockId;
use editorial::revision::Step;
use serde_json::{Map, Value};

/// The text of a step.
pub(super) fn write(step: &Step) -> String {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| drop(object.insert(key.to_owned(), value));
    if step.whole {
        put("whole", true.into());
    }
    if let Some(title) = &step.title {
        put("title", title.clone().into());
    }
    if let Some(key_points) = &step.key_points {
        put("key_points", key_points.clone().into());
    }
    if let Some(order) = &step.order {
        put("order", order.iter().map(ToString::to_string).collect());
    }
    if !step.blocks.is_empty() {
        let blocks: Map<String, Value> =
            step.blocks.iter().map(|(id, markdown)| (id.to_string(), markdown.clone().into())).collect();
        put("blocks", blocks.into());
    }
    Value::from(object).to_string()
}

/// The step of a text, or what is wrong with the text.
pub(super) fn read(text: &str) -> Result<Step, String> {
    let mut object: Map<String, Value> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut take = |key: &str| object.remove(key).unwrap_or_default();
    let order: Option<Vec<String>> = typed(take("order"))?;
    let blocks: Option<BTreeMap<String, String>> = typed(take("blocks"))?;
    Ok(Step {
        whole: typed(take("whole"))?.unwrap_or_default(),
        title: typed(take("title"))?,
        key_points: typed(take("key_points"))?,
        order: order.map(|order| order.iter().map(|id| block_id(id)).collect()).transpose()?,
        blocks: blocks
            .unwrap_or_default()
            .into_iter()
            .map(|(id, markdown)| Ok((block_id(&id)?, markdown)))
            .collect::<Result<_, String>>()?,
    })
}

fn typed<T: serde::de::DeserializeOwned>(value: Value) -> Result<Option<T>, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

fn block_id(text: &str) -> Result<BlockId, String> {
    text.parse().map_err(|error: editorial::id::NotAnId| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[track_caller]
    fn check(step: Step, expected: &str) {
        assert_eq!(write(&step), expected);
        assert_eq!(read(expected), Ok(step));
    }

    #[test]
    fn a_step_reads_back() {
        let id = BlockId(Uuid::from_u128(7));
        check(Step::default(), "{}");
        check(Step { title: Some("«a»".into()), ..Step::default() }, r#"{"title":"«a»"}"#);
        check(
            Step {
                whole: true,
                title: Some(String::new()),
                key_points: Some(vec!["b".into()]),
                order: Some(vec![id]),
                blocks: BTreeMap::from([(id, "c\n\"d\"".into())]),
            },
            concat!(
                r#"{"blocks":{"00000000-0000-0000-0000-000000000007":"c\n\"d\""},"#,
                r#""key_points":["b"],"order":["00000000-0000-0000-0000-000000000007"],"title":"","whole":true}"#
            ),
        );
    }

    #[test]
    fn a_broken_step_says_what_is_broken() {
        assert!(read("[]").is_err());
        assert!(read(r#"{"order":["x"]}"#).is_err_and(|detail| detail.contains('x')));
    }
}
