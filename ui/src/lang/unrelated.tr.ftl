# Getirilen metin aslın çevirisi mi?
finding-unrelated = Metin, “{ $text }” başlıklı metnin çevirisine benzemiyor. İkisinin birbirine ait olduğundan emin olun; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
finding-other_language = Metin, seçilenden başka bir dilde görünüyor: { $text }. Doğru dili ya da başka bir dosya seçin; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
finding-same_text = Metin, özgün metnin (“{ $text }”) çevirisi değil, kelimesi kelimesine kendisi. Başka bir dosya seçin; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
finding-repetitive = Aynı birkaç cümle tekrar tekrar geçiyor; hangisinin “{ $text }” metnindeki hangi cümlenin çevirisi olduğu anlaşılamıyor. Eşleştirmeyi kendiniz yapın ya da yinelenenleri çıkarın; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
finding-in_one_paragraph = Metnin tamamı tek paragrafta, oysa “{ $text }” pek çok paragraftan oluşuyor; bu yüzden eşleştirilemiyor. Metni paragraflara ayırıp (aralarına boş satır koyarak) yeniden getirin ya da sonradan aslının yanında bölün; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
finding-original_in_one_paragraph = Özgün metnin (“{ $text }”) tamamı tek paragrafta, oysa getirilen metin pek çok paragraftan oluşuyor; bu yüzden eşleştirilemiyor. Önce özgün metni paragraflara ayırın, sonra metni yeniden getirin; siz onaylamadıkça hiçbir bölümü çevrilmiş sayılmaz.
