### Anahat: bir metnin başlıkları.

outline = Anahat
outline-show = Anahattı göster
    .also = gezinti, içindekiler, başlıklar
outline-of = Anahat, { $language }
outline-wordless = Yazısı olmayan başlık
outline-none = Bu metinde başlık yok. { $keys }, imlecin bulunduğu paragrafı başlık yapar.
outline-hint = { $up } ve { $down } bir başlığı altındaki her şeyle birlikte taşır; sürüklemek de öyle. Metinde geri almak her şeyi yerine koyar.
outline-move-up = Başlığı metniyle birlikte yukarı taşı
outline-move-down = Başlığı metniyle birlikte aşağı taşı
error-no_part_above = Taşınacak bir başlık yok ya da aynı başlık altında ondan önce aynı düzeyde bir başka başlık bulunmuyor.
error-no_part_below = Taşınacak bir başlık yok ya da aynı başlık altında ondan sonra aynı düzeyde bir başka başlık bulunmuyor.
