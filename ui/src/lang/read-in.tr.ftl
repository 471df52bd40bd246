# Bir metin içe alınırken bulunanlar.
finding-section_stays = Metin, yazının bölümünden başka bir bölüm adı veriyor; yazı kendi bölümünde kalır: { $text }. Yazının tamamını taşımak için bölümünü masada “Bölüm, tarih ve kısa ad…” ile değiştirin.
finding-section_named = Metnin verdiği bölüm adı haber odasında yok. Metin kaydedilince bu ad, yazının kendi bölümünün bu dildeki adı olur ve bölümün bütün yazılarında geçer: { $text }. Başka bir bölüm söz konusuysa doğru adı yazın ya da alanı boş bırakın.
reason-bulleted_below_share = paylaşım düğmelerinin altında madde imli
reason-above_head = sayfanın yazıdan önceki bir parçası
finding-line_above_head = “{ $text }” bölümün ya da başlığın üstünde duruyor. Sayfanın yazıya ait olmayan bir parçası sayılıp dışarıda bırakıldı.
reason-first_line_above_section = bir bölüm adının üstündeki ilk satır
finding-title_above_section = “{ $text }” bir bölüm adının üstünde duruyor ve başlık sayıldı. Sayfanın yazıya ait olmayan bir parçasıysa dışarıda bırakın.
words-frame = “İçeriğe geç”
