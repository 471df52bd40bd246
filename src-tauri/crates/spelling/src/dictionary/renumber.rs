//! Flags as `spellbook` takes them.

use std::borrow::Cow;

/// The options of hunspell(5) whose one argument is a flag.
const FLAG_OPTIONS: [&str; 16] = [
    "FORBIDDENWORD",
    "CIRCUMFIX",
    "KEEPCASE",
    "NEEDAFFIX",
    "NOSUGGEST",
    "SUBSTANDARD",
    "WARN",
    "COMPOUNDFLAG",
    "COMPOUNDBEGIN",
    "COMPOUNDMIDDLE",
    "COMPOUNDEND",
    "ONLYINCOMPOUND",
    "COMPOUNDPERMITFLAG",
    "COMPOUNDFORBIDFLAG",
    "COMPOUNDROOT",
    "FORCEUCASE",
];

/// The largest number that a flag is given here. Hunspell keeps those from 65,510 on for itself.
const LARGEST: u16 = 65_000;

/// Puts right in the texts of both files what `spellbook` would refuse or read otherwise than Hunspell:
/// numbered flags (`FLAG num`) that are 0 get a number of their own, aliases (`AF`) of numbered flags are
/// written out, and `LANG` loses its country. Nothing is touched but flags where flags stand.
pub(super) fn plain_flags<'a>(aff: Cow<'a, str>, dic: Cow<'a, str>) -> (Cow<'a, str>, Cow<'a, str>) {
    let aff = without_country(aff);
    if !aff.lines().any(|line| line.split_whitespace().take(2).eq(["FLAG", "num"])) {
        return (aff, dic);
    }
    let numbers = Numbers { aliases: aliases(&aff), in_place_of_0: free_number(&aff, &dic) };
    (Cow::Owned(numbers.aff(&aff)), Cow::Owned(numbers.dic(&dic)))
}

/// `spellbook` knows the languages with i and ı by their name alone, all but Turkish.
fn without_country(aff: Cow<'_, str>) -> Cow<'_, str> {
    let Some(line) = aff.lines().find(|line| line.starts_with("LANG ") && line.contains('_')) else {
        return aff;
    };
    let language = line.split('_').next().unwrap_or(line);
    Cow::Owned(aff.replacen(line, language, 1))
}

/// What the aliases stand for, the first being number 1. The first line of the table has their count.
fn aliases(aff: &str) -> Vec<&str> {
    let lines = aff.lines().filter_map(|line| line.strip_prefix("AF")?.split_whitespace().next());
    lines.skip(1).collect()
}

/// A number that stands nowhere in either text.
fn free_number(aff: &str, dic: &str) -> String {
    let mut numbers = (1..=LARGEST).rev().map(|number| number.to_string());
    // A dictionary that has all of them has no room for another flag anyhow.
    numbers.find(|number| !aff.contains(number) && !dic.contains(number)).unwrap_or_default()
}

struct Numbers<'a> {
    aliases: Vec<&'a str>,
    in_place_of_0: String,
}

impl Numbers<'_> {
    fn aff(&self, aff: &str) -> String {
        let mut text = String::with_capacity(aff.len());
        for line in aff.lines() {
            let mut words = line.split_whitespace();
            match words.next().unwrap_or_default() {
                // Those that used them have them written out.
                "AF" => {}
                "PFX" | "SFX" => self.affix(line, &mut text),
                "COMPOUNDRULE" => text.push_str(&line.replace("(0)", &format!("({})", self.in_place_of_0))),
                "CHECKCOMPOUNDPATTERN" => {
                    let parts = line.split_whitespace().map(|part| match part.split_once('/') {
                        Some((letters, flag)) => format!("{letters}/{}", self.flags(flag)),
                        None => part.to_owned(),
                    });
                    text.push_str(&parts.collect::<Vec<_>>().join(" "));
                }
                option if FLAG_OPTIONS.contains(&option) => {
                    text.push_str(option);
                    text.push(' ');
                    text.push_str(&self.flags(words.next().unwrap_or_default()));
                }
                _ => text.push_str(line),
            }
            text.push('\n');
        }
        text
    }

    /// A line of a table of affixes, or its head: `SFX flag strip add/flags condition`, `SFX flag Y count`.
    fn affix(&self, line: &str, text: &mut String) {
        for (place, word) in line.split_whitespace().enumerate() {
            if place > 0 {
                text.push(' ');
            }
            match (place, word.split_once('/')) {
                (1, _) => text.push_str(self.flag(word)),
                (3, Some((letters, flags))) => {
                    text.push_str(letters);
                    text.push('/');
                    text.push_str(&self.written_out(flags));
                }
                _ => text.push_str(word),
            }
        }
    }

    fn dic(&self, dic: &str) -> String {
        let mut text = String::with_capacity(dic.len());
        for (number, line) in dic.lines().enumerate() {
            let slash = if number == 0 { None } else { slash(line) };
            match slash {
                Some(slash) => {
                    let (word, flags) = line.split_at(slash + 1);
                    let end = flags.find(char::is_whitespace).unwrap_or(flags.len());
                    text.push_str(word);
                    text.push_str(&self.written_out(&flags[..end]));
                    text.push_str(&flags[end..]);
                }
                None => text.push_str(line),
            }
            text.push('\n');
        }
        text
    }

    /// The flags behind a slash, where an alias may stand for them.
    fn written_out<'f>(&self, flags: &'f str) -> Cow<'f, str> {
        let number = flags.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        match number.and_then(|number| self.aliases.get(number)) {
            Some(alias) => Cow::Owned(self.flags(alias).into_owned()),
            None => self.flags(flags),
        }
    }

    fn flags<'f>(&self, flags: &'f str) -> Cow<'f, str> {
        if !flags.split(',').any(is_0) {
            return Cow::Borrowed(flags);
        }
        Cow::Owned(flags.split(',').map(|flag| self.flag(flag)).collect::<Vec<_>>().join(","))
    }

    fn flag<'f>(&'f self, flag: &'f str) -> &'f str {
        if is_0(flag) { &self.in_place_of_0 } else { flag }
    }
}

fn is_0(flag: &str) -> bool {
    !flag.is_empty() && flag.bytes().all(|byte| byte == b'0')
}

/// Where the slash before a word's flags is, if it has any. One at the beginning, or behind a backslash, is a
/// part of the word; what comes after a tab, or is named by two letters and a colon, is said of the word.
fn slash(line: &str) -> Option<usize> {
    let end = line.find('\t').unwrap_or(line.len());
    let slash = line[..end]
        .match_indices('/')
        .map(|(place, _)| place)
        .find(|place| *place > 0 && line.as_bytes()[place - 1] != b'\\')?;
    let is_named = |word: &str| word.as_bytes().get(2) == Some(&b':');
    (!line[..slash].split(' ').skip(1).any(is_named)).then_some(slash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(aff: &str, dic: &str, expected_aff: &str, expected_dic: &str) {
        let (aff, dic) = plain_flags(aff.into(), dic.into());
        assert_eq!((&*aff, &*dic), (expected_aff, expected_dic));
    }

    #[test]
    fn only_flags_that_are_0_get_another_number() {
        check(
            "FLAG num\nSFX 0 N 1\nSFX 0 0 a/10,0 .\nNEEDAFFIX 0\nCOMPOUNDMIN 0\nCOMPOUNDRULE (0)*(10)\nREP 0 o\n",
            "2\n0/0,2,30\nab/20\ncd\\/0/0 po:0\nx po:a/0\ny\t/0\n",
            "FLAG num\nSFX 65000 N 1\nSFX 65000 0 a/10,65000 .\nNEEDAFFIX 65000\nCOMPOUNDMIN 0\nCOMPOUNDRULE (65000)*(10)\nREP 0 o\n",
            "2\n0/65000,2,30\nab/20\ncd\\/0/65000 po:0\nx po:a/0\ny\t/0\n",
        );
    }

    #[test]
    fn a_number_that_is_taken_is_not_taken_again() {
        check(
            "FLAG num\nSFX 65000 N 0\n",
            "1\na/0,64999\n",
            "FLAG num\nSFX 65000 N 0\n",
            "1\na/64998,64999\n",
        );
    }

    #[test]
    fn aliases_of_numbers_are_written_out() {
        check(
            "FLAG num\nAF 2\nAF 0,7 # 1\nAF 8\nSFX 7 Y 1\nSFX 7 0 s/2 .\n",
            "2\na/1\nb/9\n",
            "FLAG num\n\n\n\nSFX 7 Y 1\nSFX 7 0 s/8 .\n",
            "2\na/65000,7\nb/9\n",
        );
    }

    #[test]
    fn letters_stay_and_a_language_loses_its_country() {
        check("LANG az_AZ\nSFX 0 N 1\n", "1\na/0\n", "LANG az\nSFX 0 N 1\n", "1\na/0\n");
    }
}
