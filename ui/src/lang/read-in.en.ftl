# What reading a text in finds.
finding-section_stays = The text names another section than the article’s own, and the article stays under its own: { $text }. To move the whole article, change its section on the desk under “Section, date and slug…”.
reason-above_head = a part of the page around the article
finding-line_above_head = “{ $text }” stands above the section or the title. It was taken for a part of the page around the article and left out.
words-frame = “Skip to content”
