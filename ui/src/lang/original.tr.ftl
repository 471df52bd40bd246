# Which edition of an article is its original.
finding-original_replaced = Dosya, yazının aslı olduğunu söylüyor. Saklanırsa asıl metin olarak “{ $text }” metninin yerini alır.
finding-original_stays = Dosya, yazının aslı olduğunu söylüyor. Buna ancak yazı başlatabilenler karar verir; asıl metin “{ $text }” olarak kalır.
finding-picture_not_taken = Dosyanın yanındaki bir görsel alınamadı. { $text } Sözleri ve adresi metinde kalır.
