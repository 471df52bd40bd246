//! Guessing the language of a text.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::Language;
use crate::script::Script;

/// Guesses the language of a text from its script, its telling letters and its small words. Gives
/// nothing for texts that say too little. Meant for paragraphs; a title may be too short.
///
/// ```
/// assert_eq!(text::language::guess("Bu bir deneme ve çok kısa.").unwrap().as_str(), "tr");
/// ```
pub fn guess(text: &str) -> Option<Language> {
    // A long text says no more than its beginning.
    let sample: String =
        Language::ENGLISH.lowercase(&without_signs(text).chars().take(4_000).collect::<String>());
    let script = main_script(&sample)?;
    let tag = match script {
        Script::Latin | Script::Cyrillic | Script::Arabic => best_of(&sample, script)?,
        Script::Georgian => "ka",
        Script::Armenian => "hy",
        Script::Greek => "el",
        Script::Hebrew => "he",
        Script::Devanagari => "hi",
        Script::Hangul => "ko",
        Script::Kana => "ja",
        Script::Han => "zh",
    };
    Language::parse(tag).ok()
}

/// Whether [`guess`] would name a language for its texts, and not another that it takes them for.
pub fn can_guess(language: &Language) -> bool {
    let alone = ["ka", "hy", "el", "he", "hi", "ko", "ja", "zh"];
    let primary = language.primary();
    let is_usual_script = language.script().is_none();
    is_usual_script && (alone.contains(&primary) || TRAITS.iter().any(|traits| traits.tag == primary))
}

/// The text without what is of no language: addresses, and note marks such as `[i]`, which would count as the
/// small word that some languages have.
fn without_signs(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let words = text.split_whitespace().filter(|word| !word.contains("://") && !word.contains("www."));
    for word in words {
        let mut rest = word;
        while let Some((before, after)) = rest.split_once('[') {
            kept.push_str(before);
            rest = match after.split_once(']') {
                Some((mark, behind)) if mark.chars().count() <= 6 => behind,
                _ => after,
            };
        }
        kept.push_str(rest);
        kept.push(' ');
    }
    kept
}

fn main_script(sample: &str) -> Option<Script> {
    let mut counts = [0_usize; Script::ALL.len()];
    for letter in sample.chars() {
        if let Some(script) = Script::of(letter) {
            counts[script as usize] += 1;
        }
    }
    // Japanese is written with far more Han than Kana, but no other language has Kana at all.
    if counts[Script::Kana as usize] * 10 > counts[Script::Han as usize] && counts[Script::Kana as usize] > 0
    {
        counts[Script::Kana as usize] += counts[Script::Han as usize];
    }
    let (place, count) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    (*count >= 3).then_some(Script::ALL[place])
}

/// What tells one language from others of its script.
struct Traits {
    tag: &'static str,
    script: Script,
    /// The letters it has of those that not every language of the script has.
    letters: &'static str,
    /// Small words.
    words: &'static str,
}

const fn traits(tag: &'static str, script: Script, letters: &'static str, words: &'static str) -> Traits {
    Traits { tag, script, letters, words }
}

const TRAITS: &[Traits] = &[
    traits(
        "en",
        Script::Latin,
        "",
        "the of and to in is that it was for on are as with his they at be this from have or by had not but what all were when we there can an which their if will how about out has been who its more than would other into could",
    ),
    traits(
        "tr",
        Script::Latin,
        "ğışöüç",
        "ve bir bu için ile da de olarak gibi daha çok en ne kadar sonra var olan ama ancak şu o ben sen ki mi mı değil her hem ya yok olduğu ise göre üzere tarafından diye şey bunu onun oldu ise",
    ),
    traits(
        "az",
        Script::Latin,
        "əğışöüç",
        "və bir bu üçün ilə da də olaraq kimi daha çox ən nə qədər sonra var olan amma lakin o mən ki deyil hər isə görə üzrə tərəfindən edir olub onun bunu idi ancaq yox",
    ),
    traits(
        "uz",
        Script::Latin,
        "ʻ",
        "va bir bu uchun bilan ham deb edi emas lekin o‘z o'z yoki har kerak shu ular uning bo'lgan bo‘lgan haqida keyin",
    ),
    traits(
        "de",
        Script::Latin,
        "äöüß",
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    ),
    traits(
        "fr",
        Script::Latin,
        "éèêàçùœ",
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son cette aux ou mais comme ont leur été c'est d'une être nous",
    ),
    traits(
        "es",
        Script::Latin,
        "ñáéíóú¿¡",
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también",
    ),
    traits(
        "it",
        Script::Latin,
        "àèìòù",
        "di e il la che in un a per è una sono con non del si da della le dei nel al alla più anche come gli ha delle lo ma questo degli dalla essere",
    ),
    traits(
        "pt",
        Script::Latin,
        "ãõçáéíóú",
        "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito",
    ),
    traits(
        "nl",
        Script::Latin,
        "",
        "de en van het een in is dat op te zijn met voor niet die aan er om ook als dan bij nog uit maar door over naar heeft hij wordt werd",
    ),
    traits(
        "pl",
        Script::Latin,
        "ąćęłńśźż",
        "i w na z do się nie to że jest o jak po co tak za od ale przez dla być które który oraz może są tym jego",
    ),
    traits(
        "cs",
        Script::Latin,
        "ěščřžýůď",
        "a v se na je že s z do o k i jako za by pro ale po jeho od které jsou byl bylo nebo tak také může",
    ),
    traits(
        "sv",
        Script::Latin,
        "åäö",
        "och i att det som en på är av för med den till har de inte om ett han men var jag från vi så kan när eller",
    ),
    traits(
        "fi",
        Script::Latin,
        "äö",
        "ja on ei se että oli hän mutta ovat kun niin myös tai joka sen mukaan kuin ole jos vain olla",
    ),
    traits(
        "hu",
        Script::Latin,
        "őűáéíóöü",
        "a az és hogy nem is egy ez van volt csak de meg mint már ki el még ha azt vagy lehet minden",
    ),
    traits(
        "ro",
        Script::Latin,
        "ăâîșț",
        "de și în a la cu pe că o din un pentru nu se este care mai sau ce prin au dar fost sunt",
    ),
    traits(
        "id",
        Script::Latin,
        "",
        "yang dan di dari untuk dengan pada ini itu adalah dalam tidak akan oleh juga sebagai atau mereka telah lebih ada karena",
    ),
    traits(
        "ru",
        Script::Cyrillic,
        "ыэъё",
        "и в не на что с по как из это у за от к но так он для же а о был его она они мы или которые который также было до если при уже чтобы может только были были бы",
    ),
    traits(
        "uk",
        Script::Cyrillic,
        "іїєґ",
        "і в не на що з та у до як за від це для його але про він є або які який також була було й ми вони бути після через якщо щоб те",
    ),
    traits(
        "be",
        Script::Cyrillic,
        "ўіыэё",
        "і ў не на што з да у як за ад гэта для яго але пра ён ці якія які таксама была было мы яны гэты пры",
    ),
    traits(
        "bg",
        Script::Cyrillic,
        "ъ",
        "и в не на да се за от с че е по са като това до са той бе или но при след беше които ще са има му",
    ),
    traits(
        "sr",
        Script::Cyrillic,
        "ђјљњћџ",
        "и у је да се на за од су са не као што по или али то ће био који која које због",
    ),
    traits(
        "mk",
        Script::Cyrillic,
        "ѓќѕјљњџ",
        "и во на да се за од не со е што како по или но тоа ќе беше кои која ги го",
    ),
    traits(
        "kk",
        Script::Cyrillic,
        "әғқңөұүһіыэ",
        "және бұл мен бен пен бір үшін деп болып еді де да ол осы сол болған туралы жоқ бар емес кейін қазақстан сияқты оның",
    ),
    traits(
        "ky",
        Script::Cyrillic,
        "ңөүыэъё",
        "жана бул менен бир үчүн деп болуп эле да ал ушул ошол болгон жөнүндө жок бар эмес кийин кыргызстан анын",
    ),
    traits(
        "tg",
        Script::Cyrillic,
        "ғӣқӯҳҷъэё",
        "ва дар ба аз ки бо ин он барои аст буд ҳам шуд шудааст то як",
    ),
    traits(
        "tt",
        Script::Cyrillic,
        "әөүҗңһыэъ",
        "һәм бу белән бер өчен дип булып иде да дә ул шул булган турында юк бар түгел",
    ),
    traits("mn", Script::Cyrillic, "өүыэё", "нь ба юм энэ байна болон тэр байсан гэж хийх бөгөөд их дээр"),
    traits(
        "ar",
        Script::Arabic,
        "ةىأإؤ",
        "في من على إلى أن التي الذي هذا هذه عن مع كان لا ما هو هي وقد بعد قبل بين كل",
    ),
    traits(
        "fa",
        Script::Arabic,
        "پچژگیک",
        "و در به از که این را با است برای آن یک خود تا بر هم شد بود شده می",
    ),
    traits("ur", Script::Arabic, "ٹڈڑںےہگچ", "کے کی میں ہے اور سے کا کو نے پر یہ ہیں کہ اس بھی"),
];

/// Letters so frequent that a line of the language without any of them is rare.
const INDISPENSABLE: &[(&str, &str)] = &[
    ("az", "ə"),
    ("tr", "ğışöüç"),
    ("kk", "әғқңөұүһі"),
    ("ky", "ңөү"),
    ("tt", "әөү"),
    ("mn", "өү"),
    ("tg", "ғӣқӯҳҷ"),
    ("uk", "іїє"),
    ("be", "ўыэ"),
    ("sr", "ђјљњћџ"),
    ("mk", "ѓќѕјљњ"),
    ("bg", "ъ"),
    ("ru", "ыэъё"),
];

fn best_of(sample: &str, script: Script) -> Option<&'static str> {
    let words: Vec<&str> = sample
        .split(|letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '‘' | '\u{307}'))
        .filter(|word| !word.is_empty())
        .collect();
    let letters = sample.chars().filter(|letter| letter.is_alphabetic()).count().max(1) as f64;
    // How often each letter occurs that not every language of the script has.
    let mut telling_letters: HashMap<char, f64> = HashMap::new();
    for letter in sample.chars().filter(|letter| is_telling(*letter, script)) {
        *telling_letters.entry(letter).or_default() += 1.0;
    }
    let mut scores: Vec<(f64, &'static str)> = TRAITS
        .iter()
        .zip(small_words())
        .filter(|(traits, _)| traits.script == script)
        .map(|(traits, known)| {
            let small = words.iter().filter(|word| known.contains(**word)).count() as f64;
            // Letters that only other languages of the script have speak against this one.
            let (mut telling, mut foreign) = (0.0, 0.0);
            for (letter, count) in &telling_letters {
                let side = if traits.letters.contains(*letter) { &mut telling } else { &mut foreign };
                *side += count;
            }
            let share = small / words.len().max(1) as f64;
            let lacks = letters > 30.0
                && INDISPENSABLE.iter().any(|(tag, wanted)| {
                    *tag == traits.tag && !sample.contains(|letter| wanted.contains(letter))
                });
            let score = share + 3.0 * (telling - 1.5 * foreign) / letters
                - if lacks { 0.1 } else { 0.0 }
                // Where nothing else decides, the languages that newsrooms write in most.
                + if matches!(traits.tag, "tr" | "en" | "ru") { 0.02 } else { 0.0 };
            (score, traits.tag)
        })
        .collect();
    scores.sort_by(|left, right| right.0.total_cmp(&left.0));
    let (best, tag) = *scores.first()?;
    let second = scores.get(1).map_or(0.0, |score| score.0);
    (best > 0.05 && best - second > 0.003).then_some(tag)
}

/// The small words of each language of [`TRAITS`], made once.
fn small_words() -> &'static [HashSet<&'static str>] {
    static WORDS: OnceLock<Vec<HashSet<&'static str>>> = OnceLock::new();
    WORDS.get_or_init(|| TRAITS.iter().map(|traits| traits.words.split(' ').collect()).collect())
}

fn is_telling(letter: char, script: Script) -> bool {
    // The plain Latin letters are common to all.
    !letter.is_ascii()
        && TRAITS.iter().any(|traits| traits.script == script && traits.letters.contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, text: &str) {
        assert_eq!(guess(text).map(|language| language.to_string()).as_deref(), Some(tag), "{text}");
    }

    #[test]
    fn tells_the_languages_of_the_newsroom() {
        check("tr", "Ankara, son yıllarda Orta Asya ile ilişkilerini geliştirmek için birçok adım attı.");
        check("en", "The ministers met in the capital and agreed that the road would be opened.");
        check("ru", "Министры встретились в столице и договорились о том, что дорога будет открыта.");
        check("uk", "Міністри зустрілися у столиці та домовилися про те, що дорога буде відкрита.");
        check("kk", "Министрлер астанада кездесіп, жолдың ашылатыны туралы келісті және құжатқа қол қойды.");
        check("az", "Nazirlər paytaxtda görüşdülər və yolun açılacağı barədə razılığa gəldilər.");
        check(
            "de",
            "Die Minister trafen sich in der Hauptstadt und einigten sich darauf, die Straße zu öffnen.",
        );
        check("fr", "Les ministres se sont rencontrés dans la capitale et ont décidé d'ouvrir la route.");
        check("ka", "მინისტრები დედაქალაქში შეხვდნენ.");
        check("ar", "اجتمع الوزراء في العاصمة واتفقوا على أن يفتح الطريق بعد شهر.");
        check("fa", "وزیران در پایتخت دیدار کردند و گفتند که این راه باز می‌شود.");
    }

    #[test]
    fn note_marks_and_addresses_are_no_words() {
        check(
            "en",
            "A title\n\nBody text runs here with words[i] and more[i] and[iii].\n\nNotes\n\n\
             [i] First note. https://a.example/x (Accessed: 3 May 2024)\n\
             [ii] Second note. https://a.example/y (Accessed: 3 May 2024)",
        );
    }

    #[test]
    fn says_nothing_about_nothing() {
        assert_eq!(guess(""), None);
        assert_eq!(guess("1234 — 5678"), None);
        assert_eq!(guess("NATO"), None);
    }
}
