## Başka programların panoya koydukları

error-pasted_left = Metin çok erken kapatıldığı için yapıştırılan içine girmedi. Metni açıp yeniden yapıştırın.
error-pasted_too_long = Kopyalanan { $most } MB’den uzun olduğu için hiçbir bölümü metne girmedi. Bir bölümünü kopyalayın.
