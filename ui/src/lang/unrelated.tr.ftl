# Getirilen metin aslın çevirisi mi?
finding-unrelated = Metin, “{ $text }” başlıklı metnin çevirisine benzemiyor. İkisinin birbirine ait olduğundan emin olun; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
finding-other_language = Metin, seçilenden başka bir dilde görünüyor: { $text }. Doğru dili ya da başka bir dosya seçin; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
finding-same_text = Metin, özgün metnin (“{ $text }”) çevirisi değil, kelimesi kelimesine kendisi. Başka bir dosya seçin; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
