# What reading a text in finds.
finding-section_stays = The text names another section than the article’s own, and the article stays under its own: { $text }. To move the whole article, change its section on the desk under “Section, date and slug…”.
