# Kayıtta eşleme ve neden geri çevrildiği.
audit-settle_pairs = çevirinin söylediğini onayladı
audit-mend_pairing = eşlemeyi düzeltti
audit-restore_pairing = önceki eşlemeyi geri getirdi
audit-realign = çeviriyi yeniden hizaladı
audit-mend_sentences = cümle eşlemesini düzeltti
error-pairing_of_original = “{ $title }” ({ $language }) yazının aslıdır, bu yüzden başka bir metnin yanında durmaz. Bunu bir çeviri için isteyin.
error-beads_not_found = Adı geçen yer bu çeviride ve aslında artık yok, ya da orada bunun söylenebileceği bir şey yok. Metinlerin şimdiki hâline bakıp yeniden deneyin.
error-before_unreadable = Geri getirilmek istenen, önceki bir eşleme değil. Önce son adımı geri alın.
