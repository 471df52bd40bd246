### Bir metnin hangi dilde olduğu.

edition-language-change = Bu metnin dilini değiştir…
edition-language-title = Metnin dili
edition-language-about = Yanlış dilde başlanmış bir metin için: sözleri olduğu gibi kalır. Sonnotların sözleri de, yeni dilde sözleri yoksa, onunla birlikte geçer.
edition-language-verb = Değiştir
edition-language-set = Metnin dili artık: { $language }.
audit-set_edition_language = bir metnin dilini değiştirdi
error-language_answered_for = Bu metin, kendi dilindeki bir metin olarak onaylandı ya da yayımlandı. Önce taslağa çevirin; sonra dili değiştirilebilir.
