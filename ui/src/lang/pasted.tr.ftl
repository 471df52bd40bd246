## Başka programların panoya koydukları

error-pasted_left = Yapıştırılan hazır olmadan metin kapatıldığı ya da yazmaya kapandığı için içine girmedi. Metni açıp yeniden yapıştırın.
error-pasted_too_long = Kopyalanan { $most } MB’den uzun olduğu için hiçbir bölümü metne girmedi. Bir bölümünü kopyalayın.
error-copied_empty = Kopyalananda metne girebilecek bir şey yok; bu yüzden hiçbir şey yapıştırılmadı. Yalnızca sözcükleri almak için biçimlendirmeden yapıştırın (Ctrl+Shift+V).
error-copied_files = Dosyalardan yalnızca görseller yapıştırılabilir; bu yüzden şunlar yapıştırılmadı: { $names }. Bir metni içe aktarmak için onu yazı listesine bırakın.
error-copied_unknown = Kopyalanan ne metin ne de PNG, JPEG ya da WebP görseli ({ $names }); bu yüzden hiçbir şey yapıştırılmadı.
error-copied_picture = Görsellerin yeri burası değil. Görseli bir yazının metnine yapıştırın.
error-copied_in_vain = Öteki program, kopyaladığını vermedi. Orada yeniden kopyalayın ve o programı açık bırakın.
error-pasted_too_many = Kopyalananda { $count } paragraf ve hücre var; bir kerede en çok { $most } tanesi yapıştırılabildiği için hiçbir bölümü metne girmedi. Bir bölümünü kopyalayın.
error-copied_unreadable = Kopyalananın metin olduğu söyleniyor ama metin olarak okunamıyor; bu yüzden hiçbir şey içine girmedi. Onu başka bir programdan kopyalayın.
error-not_copied = Sistem kopyalananı almadı. Yeniden kopyalayın.
