# What reading a text in finds.
finding-section_stays = The text names another section than the article’s own, and the article stays under its own: { $text }. To move the whole article, change its section on the desk under “Section, date and slug…”.
finding-section_named = The text names a section that the newsroom does not have. Kept, its name becomes the name of the article’s own section in this language, for all its articles: { $text }. If it is another section, write the right name or none.
reason-bulleted_below_share = a bullet below the share buttons
reason-above_head = a part of the page around the article
finding-line_above_head = “{ $text }” stands above the section or the title. It was taken for a part of the page around the article and left out.
reason-first_line_above_section = the first line, above the name of a section
finding-title_above_section = “{ $text }” stands above the name of a section and was taken for the title. If it is a part of the page around the article, leave it out.
words-frame = “Skip to content”
