### What a translation lacks, where it stands if not here, and how far it is.

gap-elsewhere = The translation stands elsewhere
gap-elsewhere-go = Go there

progress-table = Progress
progress-paragraphs = Paragraphs
progress-words = Words
progress-translated = Translated
progress-outdated = Outdated
progress-untranslated = Untranslated
progress-finished = all translated

pairs-begun-beside = Begun beside this paragraph of the original. It is paired once it has words and is saved.
