# Bir metin içe alınırken bulunanlar.
finding-section_stays = Metin, yazının bölümünden başka bir bölüm adı veriyor; yazı kendi bölümünde kalır: { $text }. Yazının tamamını taşımak için bölümünü masada “Bölüm, tarih ve kısa ad…” ile değiştirin.
