# Kayıtta eşleme ve neden geri çevrildiği.
audit-settle_pairs = çevirinin söylediğini onayladı
audit-mend_pairing = eşlemeyi düzeltti
audit-restore_pairing = önceki eşlemeyi geri getirdi
audit-realign = çeviriyi yeniden hizaladı
audit-mend_sentences = cümle eşlemesini düzeltti
audit-how-done = çevrildi
audit-how-still_right = hâlâ doğru
audit-how-minor = değişiklik önemsiz
audit-how-join = birleştirildi
audit-how-split = ayrıldı
audit-how-shift = kaydırıldı
audit-how-link = yan yana konuldu
audit-how-alone = karşılığı yok
audit-how-free = otomatik eşlemeye bırakıldı
error-pairing_of_original = “{ $title }” ({ $language }) yazının aslıdır, bu yüzden başka bir metnin yanında durmaz. Bunu bir çeviri için isteyin.
error-beads_not_found = Adı geçen yer bu çeviride ve aslında artık yok, ya da orada bunun söylenebileceği bir şey yok. Metinlerin şimdiki hâline bakıp yeniden deneyin.
error-before_unreadable = Geri getirilmek istenen, önceki bir eşleme değil. Önce son adımı geri alın.
