### Başka dildeki sözler.

phrase-open = Seçilen sözlerin dili…
phrase-title = Sözlerin dili
phrase-about = Seçim yoksa imleçteki sözcük. Yazımları bu dilde denetlenir, içine yazılanlar bu dilin alışkanlıklarıyla dizilir. Sayfa, dili tarayıcılara ve sesli okuyan programlara bildirir.
phrase-language = Dil
phrase-as-text = Metnin dili · { $language }
phrase-set = Uygula
