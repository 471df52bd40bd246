### На каком языке текст.

edition-language-change = Сменить язык этого текста…
edition-language-title = Язык текста
edition-language-about = Для текста, начатого не на том языке: его слова останутся прежними. Вместе с ним перейдут слова примечаний, если на новом языке у них слов ещё нет.
edition-language-verb = Сменить
edition-language-set = Теперь язык текста: { $language }.
audit-set_edition_language = смена языка текста
error-language_answered_for = Этот текст утверждён или опубликован как текст на своём языке. Сначала верните его в черновики, тогда язык можно будет сменить.
