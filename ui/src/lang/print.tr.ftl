### Masadan yazdırma.

print-open = Yazdır…
print-title = Yazdır
print-about = Sonnotlarıyla bütün metin, burada durduğu gibi. Yan yana yazdırılınca paragraflar aynı hizada durur.
print-what = Yazdırılacak
print-beside = Yan yana: { $languages }
print-go = Yazdır…
