### Which language an edition is in.

edition-language-change = Change the language of this edition…
edition-language-title = Language of the edition
edition-language-about = For a text that was begun in a wrong language: its words stay as they are. What its endnotes say goes with it, unless they say something in the new language already.
edition-language-verb = Change
edition-language-set = The edition is now in { $language }.
audit-set_edition_language = changed the language of an edition
error-language_answered_for = This edition is approved or published as a text in its language. Make a draft of it first; then the language can be changed.
