### Arayüzün Türkçesi. Çekirdekten gelen kodların anahtarları kodun kendisiyle biter.

## Her yerde
cancel = Vazgeç
close = Kapat
delete = Sil
dismiss = Kapat
edit = Düzenle
read-only = Bu haber odası yalnızca okunabiliyor: değiştirilen hiçbir şey kaydedilemez. Dosyayı ve klasörünü yazılabilir yapıp yeniden açın ya da dosyayı başka yere kopyalayıp kopyasını açın.
save = Kaydet
try-again = Yeniden dene
undo-changes = Değişiklikleri geri al
untitled = Başlıksız
add-language = Dil
remove-language = Kaldır: { $name }
start-failed = Hexapla açılamadı
desk-not-loaded = Bu metin gösterilemiyor
desk-not-loaded-text = Pencerenin bir parçası yüklenemedi. Yazılanlar haber odasının dosyasında güvende.
version = Sürüm { $version }

## İlk ekran
welcome-sentence = Bir yazı, yayımlandığı bütün dillerde yan yana: yazılır, çevrilir, onaylanır ve aynı notlarla yayına gider.
welcome-sample = Örnek haber odasını aç
welcome-sample-text = Gezinip denemek için Türkçe, İngilizce ve Rusça iki yazı.
welcome-empty = Boş bir haber odası kur
welcome-empty-text = Yazılarınızı, kişilerinizi ve görsellerinizi tutan tek bir dosya.
welcome-open = Haber odası aç…
welcome-open-text = Sizin ya da bir çalışma arkadaşınızın hazırladığı .hexapla dosyası.
welcome-recent = Daha önce açılanlar
welcome-missing = Artık yerinde değil: { $path }
newsroom-sample-name = Örnek haber odası
newsroom-empty-name = Haber odası
files-newsroom = Haber odaları
files-import = Metinler
files-photo = Resimler
files-all = Bütün dosyalar
drop-at-desk = Bir dosyayı içe aktarmak için onu yazı listesine bırakın.
drop-newsroom-alone = Hiçbir şey açılmadı. Bir haber odasını açmak için dosyasını tek başına bırakın; metin içe aktarmak için metinleri haber odası dosyası olmadan bırakın.
drop-over-dialog = Önce iletişim kutusunu kapatın, sonra yeniden bırakın.

## Menüler
menu-file = Dosya
menu-edit = Düzen
menu-insert = Ekle
menu-view = Görünüm
menu-go = Git
menu-help = Yardım
menu-standard-cut = Kes
menu-standard-copy = Kopyala
menu-standard-paste = Yapıştır
menu-standard-select_all = Tümünü seç

## Eylemler
action-new-article = Yeni yazı
action-read-in = Metin içe aktar
    .also = içeri al, dosya aç, import
action-open-newsroom = Haber odası aç…
action-new-newsroom = Haber odası kur…
action-sample-newsroom = Örnek haber odası kur…
action-close-newsroom = Haber odasını kapat
action-quit = Çık
action-open-article = Yazıyı aç
action-delete-article = Yazıyı sil
action-keep-import = Sakla
action-import-again = Başka metin içe aktar
action-new-person = Yeni kişi
action-save-person = Kişiyi kaydet
action-go-articles = Yazılar
action-go-people = Kişiler
action-go-settings = Ayarlar
action-search = Yazılarda ara
action-theme-light = Açık tema
action-theme-dark = Koyu tema
action-theme-system = Sistemin teması
action-dismiss-messages = İletileri kapat
action-take-offer = Son iletide önerileni yap
action-language = Arayüz dili: { $name }
action-palette = Bütün eylemler
action-keys = Tuşlar

## Eylem listesi, tuşlar, adresler
palette-title = Bütün eylemler
palette-label = Eylem ya da yazı bulun
palette-label-actions = Eylem bulun
palette-articles = Yazılar
palette-nothing = Bu harfleri taşıyan eylem ya da yazı yok. Daha az harf deneyin.
keys-title = Tuşlar
keys-other = Yazarken
address-title = Bu adres dışarıda açılsın mı?
address-text = Adres tarayıcınızda açılacak. Yazıdan hiçbir şey gönderilmez.
address-open = Aç

## Gezinme
nav-newsroom = Haber odası
nav-articles = Yazılar
nav-people = Kişiler
nav-settings = Ayarlar
nav-state = Durum
nav-language = Dil
nav-section = Bölüm
nav-author = Yazar

## Durumlar
state-draft = taslak
state-in_review = incelemede
state-changes_asked = düzeltmede
state-approved = onaylandı
state-published = yayımlandı

## Kitaplık
search-label = Başlıklarda ve metinlerde ara
search-clear = Aramayı temizle
library-title = Yazılar
library-counts = { $articles } yazı, { $underWay ->
        [0] devam eden yok
       *[other] devam eden: { $underWay }
    }
library-found =
    { $count ->
        [0] sonuç yok
       *[other] { $count } sonuç
    }
library-empty = Henüz yazı yok
library-empty-text = Buradan yeni bir yazıya başlayın ya da başka yerde yayımlanmış bir metni içe aktarın: Hexapla başlığı, notları ve yazarı bulur.
library-none = Sonuç yok
library-none-text = Soldaki seçimde “{ $words }” geçen başlık ya da metin yok.
library-none-filter = Soldaki seçimlerin hepsine uyan yazı yok.
library-widen = Bütün yazıları göster
filter-remove = Filtreyi kaldır: { $name }
column-title = Başlık
column-editions = Diller
column-dated = Tarih
column-changed = Son değişiklik
column-more = Diğer
sort-other = Sıralama
sort-label = Sıralama: { $name }
sort-changed = Son değişiklik
sort-created = Başlangıç
sort-dated = Tarih
sort-title = Başlık
sort-author = Yazar
edition-none = başlanmadı
edition-damaged = bozuk
edition-damaged-title = Bu metin silinsin mi?
edition-damaged-throw = Sil
section-none = Bölümsüz
article-more = “{ $title }” için diğer eylemler
article-read-in = Başka dildeki metnini içe aktar
new-article-title = Yeni yazı
new-article-name = Başlık
new-article-name-hint = Şimdi gerekmez; masada da yazabilirsiniz.
new-article-language = Özgün dil
new-article-begin = Başla

## Metin içe aktarma
import-title = Metin içe aktar
import-about = Yayımlanmış bir sayfanın tarayıcıdan kopyalanan metni ya da bir Markdown dosyası. Hexapla hangi parçayı ne saydığını gösterir; siz söylemeden hiçbir şey saklanmaz.
import-about-edition = Metin, “{ $title }” yazısının başka bir dildeki metni olacak. Hexapla hangi parçayı ne saydığını gösterir; siz söylemeden hiçbir şey saklanmaz.
import-file = Dosya
import-drop = Dosyayı buraya bırakın
import-choose = Dosya seç…
import-kinds = Düz metin ya da Markdown, en çok 20 MB
import-paste = Ya da sayfanın metnini yapıştırın
import-paste-hint = Tarayıcıda bütün sayfayı seçip kopyalayın, buraya yapıştırın.
import-language = Metnin dili
import-language-found = Otomatik algıla
import-read-text = Metni oku
import-pasted = Yapıştırılan metin
format-page_text = sayfa metni
format-markdown = Markdown
import-as = Nasıl saklanacak
import-new-article = Yeni yazı
import-edition-of = “{ $title }” yazısına ek dil
import-find-article = Yazı bul
import-cannot-keep = Henüz saklanamaz: { $reason }
import-language-taken = “{ $title }” yazısının bu dilde metni zaten var.
import-kept = Metin saklandı.
import-waits = İçe aktardığınız metin orada sizi bekliyor.
import-article-deleted = İçe aktardığınız metnin yazısı silindi. Metin, “Metin içe aktar” altında bekliyor; başka bir yazı seçmezseniz ayrı bir yazı olur.
import-queued = Bu metin bitince okunacak.
import-waiting =
    { $count ->
        [one] Bir dosya daha bekliyor: { $names }
       *[other] { $count } dosya daha bekliyor: { $names }
    }
import-next = Sıradaki dosyayı oku
import-leave-out = Bu metni atla
import-leave-title = Düzeltmeleriniz silinsin mi?
import-leave-text = Metinde yaptığınız düzeltmeler yok olur. Dosyası yerinde kalır.
import-leave-text-pasted = Metinde yaptığınız düzeltmeler yok olur. Yapıştırdığınız metin kalır, yeniden okunabilir.
import-leave-yes = Düzeltmeleri sil
import-pieces = Metnin parçaları
import-result = Saklanacak olan
import-line = { $line }. satır
import-role = { $line }. satırın türü
import-findings = Bakılması gereken { $count } nokta var
import-next-finding = Bakılması gereken sonraki noktaya git
import-previous-finding = Bakılması gereken önceki noktaya git
import-no-findings = Her parça yerini buldu.
import-section = Bölüm
import-heading = Başlık
import-heading-missing = Yazının bir başlığı olmalı.
import-key-points = Öne çıkanlar
import-also-in = diğer diller: { $languages }
import-body = Metin
import-body-none = Henüz hiçbir parça metin sayılmadı.
import-notes =
    { $count ->
        [0] Sonnot yok
       *[other] { $count } sonnot
    }
import-authors =
    { $count ->
        [0] Yazar yok
        [one] Yazar
       *[other] Yazarlar
    }
import-no-bio = Özgeçmiş yok
import-dropped = Dışarıda bırakılan { $count } satır
import-counts = Blok: { $blocks }, sonnot: { $notes }
note-author = Yazar
note-title = Başlık
note-container = Yayın
note-address = Adres
note-accessed = Erişim

role-section = Bölüm
role-title = Başlık
role-key_point = Öne çıkan
role-also_in = Diğer diller
role-heading = Ara başlık
role-paragraph = Paragraf
role-quotation = Alıntı
role-note = Sonnot
role-author = Yazar
role-bio = Özgeçmiş
role-dropped = Dışarıda kalsın

reason-section_word = bilinen bir bölüm adı
reason-short_first_line = kısa bir ilk satır
reason-first_line = ilk satır
reason-after_section = bölümden sonraki satır
reason-before_share_and_short = kısa ve paylaşım düğmelerinin üstünde
reason-under_key_points_heading = öne çıkanlar başlığının altında
reason-bulleted_under_title = başlığın altında madde imli
reason-run_under_title = başlığın altındaki kısa satırlardan biri
reason-also_in_words = başka hangi dillerde olduğunu söylüyor
reason-language_names = dil adları
reason-short_without_full_stop = kısa ve noktasız
reason-running_text = düz metin
reason-all_in_quotation_marks = baştan sona tırnak içinde
reason-begins_with_a_label = bir not numarasıyla başlıyor
reason-under_notes_heading = notlar başlığının altında
reason-byline_word = “yazan” gibi bir sözle başlıyor
reason-name_under_title = başlığın altında bir ad
reason-name_after_text = metinden sonra bir ad
reason-after_author_name = yazarın adından sonra geliyor
reason-author_heading = yazarın üstündeki başlık
reason-share_button = paylaşım düğmesi
reason-related_remnant = başka yazılara yönlendiriyor
reason-reading_time = okuma süresi
reason-date_line = bir tarih
reason-key_points_heading = öne çıkanların başlığı
reason-notes_heading = notların başlığı
reason-repeated_name = daha önce geçen bir ad
reason-repeated_title = yinelenen başlık
reason-breadcrumb = sitedeki konum
reason-translator_line = çevirmenin adı
reason-no_words = sözcük yok
reason-not_placed = hiçbir yere uymadı, metinde kalıyor
reason-said_by_user = siz söylediniz

weight-note = Bilgi
weight-doubt = Bakın
weight-error = Saklanamaz
finding-encoding_recognised = Dosya UTF-8 değil; { $text } olarak okundu.
finding-bytes_unreadable = Kimi baytlar bu kodlamada okunamadı ({ $text }). � işaretine bakın.
finding-nothing_to_read = Bu metinde okunacak bir şey yok.
finding-no_title = Başlık bulunamadı. Sağda yazın ya da hangi parça olduğunu söyleyin.
finding-language_unsure = Dil kesin değil; “{ $text }” sayıldı. Yanlışsa yukarıdan seçin.
finding-no_body = Başlık var ama altında metin yok.
finding-note_without_mark = Metinde { $text } numaralı sonnotun işareti yok. Not saklanıyor.
finding-mark_without_note = { $text } işaretinin sonnotu yok. Metinde olduğu gibi kalıyor.
finding-label_twice = İki sonnotun numarası aynı; ikincisi artık { $text }.
finding-note_empty = { $text } numaralı sonnot boş.
finding-note_without_label = Bir sonnotun numarası yoktu; artık { $text }.
finding-not_placed = Bunun ne olduğu belli değil; metinde kalıyor: “{ $text }”
finding-second_title = İkinci bir başlık metinde kalıyor: “{ $text }”
finding-second_section = İkinci bir bölüm adı dışarıda bırakıldı: “{ $text }”
finding-bio_without_author = Yazarı olmayan bir özgeçmiş metinde kalıyor.
finding-repeated = Yinelenen bir satır dışarıda bırakıldı: “{ $text }”
finding-author_taken_for = Yazar, bu yazının yazarlarından biri sayıldı; adı burada başka harflerle yazılmış: { $text }
finding-author_added = “{ $text }” henüz yazının yazarları arasında değil. Metin saklanırsa bu ad yazının bütün dillerine eklenir.
finding-language_unknown = “{ $text }” adında bir dil bilinmiyor.
finding-unknown_key = Dosyanın başındaki “{ $text }” burada bir şey ifade etmiyor; dışarıda bırakıldı.
finding-bad_value = Dosyanın başındaki bir değer anlaşılamadı: { $text }
finding-broken_front_matter = Dosyanın başı okunamadı, altındaki metin okundu. { $text }
finding-open_front_matter = Dosyanın baş bölümü kapatılmamış, bu yüzden metin olarak okundu.
finding-nested_too_deep = Alıntılar ya da listeler çok derin iç içe; en içtekiler düzleştirildi.
finding-impossible_day = Takvimde olmayan bir erişim günü (not, gün): { $text }. Sözler korunur; günü orada düzeltin.

## Kişiler
people-title = Kişiler
people-find = Kişi bul
people-none = Adında bu harfler geçen kimse yok.
people-empty = Burada henüz kimse yok
people-empty-text = Yazar, çevirmen ve editör ekleyin. Her metnin altındaki kutu adı ve özgeçmişi o metnin dilinde gösterir.
person-new = Yeni kişi
person-name = Ad
person-name-missing = Kişinin bir adı olmalı.
person-read-only = Burada kişileri yalnızca yönetici değiştirebilir.
person-no-roles = görevi yok
person-photo-choose = Fotoğraf seç…
person-photo-other = Başka fotoğraf…
person-photo-remove = Fotoğrafı kaldır
person-photo-later = Fotoğraf, kişi kaydedildikten sonra eklenebilir.
person-articles =
    { $count ->
        [0] Henüz yazısı yok
       *[other] { $count } yazı
    }
person-roles = Görevler
role-of-author = yazar
role-of-author-may = Yazıya başlar, yazar, incelemeye gönderir
role-of-translator = çevirmen
role-of-translator-may = Yazar, incelemeye gönderir
role-of-editor = editör
role-of-editor-may = Yazıya başlar, yazıyı siler, yazar, düzeltme ister, onaylar, yayımlar
role-of-administrator = yönetici
role-of-administrator-may = Kişiler, bölümler, ayarlar; yazıları siler
person-bios = Özgeçmiş
person-bios-hint = Birkaç cümle. Her metin, kendi dilindekini gösterir.
person-bio-in = Özgeçmiş, { $language }
person-names = Başka alfabelerde adı
person-names-hint = Yalnızca ad başka türlü yazılıyorsa, örneğin Kiril harfleriyle.
person-name-in = Ad, { $language }
person-saved = { $name } kaydedildi.
person-delete = Kişiyi sil…
person-has-articles = Yazıları olduğu için silinemez.
person-delete-title = Bu kişi silinsin mi?
person-delete-text = { $name }, özgeçmişi ve fotoğrafıyla birlikte silinecek. Yaptıkları kayıtta kalır.
person-deleted = { $name } silindi.

## Ayarlar
settings-title = Ayarlar
settings-machine = Bu bilgisayarda
settings-language = Arayüzün dili
settings-language-system = Sistemdeki gibi
settings-theme = Tema
theme-system = Sistemdeki gibi
theme-light = Açık
theme-dark = Koyu
settings-person = Bu masadaki kişi
settings-person-hint = Burada yapılan her şey bu kişinin adıyla kaydedilir; yalnızca görevlerinin izin verdiği işler yapılabilir.
settings-newsroom = Bu haber odası
settings-newsroom-name = Ad
newsroom-rename = Adını değiştir…
newsroom-rename-title = Haber odasının adını değiştir
newsroom-rename-hint = Dosyanın adı da yeri de değişmez.
settings-newsroom-file = Dosya
settings-reveal = Klasöründe göster
settings-not-allowed = Haber odasının ayarlarını yalnızca yönetici değiştirebilir.
settings-sections = Bölümler
settings-sections-hint = Yazı türleri, her dilde kendi adıyla. Her metin, kendi dilindeki adı gösterir.
section-add = Bölüm ekle
section-rename = Bölümün adını değiştir
section-edit = Bölümü düzenle: { $name }
section-delete = Bölümü sil: { $name }
section-delete-title = Bu bölüm silinsin mi?
section-delete-text = “{ $name }” bütün dillerdeki adlarıyla silinir. Bu bölümde yazı yok.
section-has-articles = Yazıları var, bu yüzden silinemez.
section-names = Adlar
section-names-hint = En az bir tane.
section-name-in = Ad, { $language }
section-articles =
    { $count ->
        [0] yazı yok
       *[other] { $count } yazı
    }
settings-typography = Yazarken dizgi
settings-typography-hint = Metnin dilinin alışkanlıklarına göre. Ne düzeltilirse düzeltilsin, bir kez geri alınca yazdığınız kalır.
typography-done =
    { $count ->
        [one] Bir değişiklik yapıldı.
       *[other] { $count } değişiklik yapıldı.
    }
typography-rule-quotes = Tırnak işaretleri
typography-example-quotes = “söz”
typography-rule-apostrophe = Kesme işareti
typography-example-apostrophe = Ankara’da
typography-rule-ellipsis = Üç nokta tek işaret olur
typography-example-ellipsis = derken…
typography-rule-range = Sayı aralıkları
typography-example-range = 1914–1918
typography-rule-dash = Sözcükler arasındaki tire
typography-example-dash = söz – söz
typography-rule-no_break_dash = Tire önceki sözcükten ayrılmaz
typography-example-no_break_dash = söz␣—
typography-rule-no_break_words = Kısa sözcükler sonrakinden ayrılmaz
typography-example-no_break_words = в␣1920
typography-rule-no_break_initials = Adın baş harfleri soyaddan ayrılmaz
typography-example-no_break_initials = A.␣Kaya
typography-rule-no_break_abbreviations = Kısaltmalar bölünmez
typography-example-no_break_abbreviations = т.␣е.
typography-rule-no_break_numbers = Sayılar biriminden ayrılmaz
typography-example-no_break_numbers = 5␣km
typography-rule-no_break_marks = Boşlukla ayrılan işaretler sözcüğünden ayrılmaz
typography-example-no_break_marks = mot␣!
settings-words = Sayfa sözcükleri
settings-words-hint = Hexapla bir sayfanın metnini bu sözcüklerle anlar: hangi satır bölümdür, hangisi paylaşım düğmesidir, notlar nerede başlar. Her satıra bir tane olmak üzere kendi sözcüklerinizi ya da bütünüyle yeni bir dil ekleyin.
words-languages = Diller
words-add-language = Sayfa sözcüklerine dil ekle
words-known = Bilinenler:
words-none-known = Henüz bilinen yok.
words-own = Kendi sözcükleriniz, her satıra bir tane
words-save = Sözcükleri kaydet
page-words-saved = Sözcükler kaydedildi: { $language }
words-section = Bölüm adları
words-also_in = “Diğer diller”
words-key_points = Öne çıkanların başlıkları
words-share = Paylaşım düğmeleri
words-related = “İlgili yazılar”
words-byline = Yazar adından önce
words-translator = Çevirmen adından önce
words-dateline = Tarihten önce
words-reading_time = Okuma süresi
words-notes = Notların başlıkları
words-accessed = “Erişim tarihi”
settings-audit = Kayıt
settings-audit-hint = Kim, ne zaman, ne yaptı; en yenisi üstte. Her kayıt bir öncekiyle mühürlenir, hiçbiri değiştirilemez.
audit-number = No.
audit-at = Ne zaman
audit-person = Kim
audit-did = Ne yaptı
audit-about = Neye
audit-edition = { $title } ({ $language })
audit-revision = { $number }. sürüm
audit-gone = artık yok ({ $id })
audit-more = Daha eskileri göster
audit-create_newsroom = haber odasını kurdu
audit-open_newsroom = yöneticisi olmayan haber odasının yöneticisi oldu
audit-rename_newsroom = haber odasının adını değiştirdi
audit-create_article = yazıya başladı
audit-update_article = yazının bilgilerini değiştirdi
audit-delete_article = yazı sildi
audit-save_edition = metni değiştirdi
audit-add_edition = başka dilde metne başladı
audit-delete_edition = bir dildeki metni sildi
audit-set_state = metnin durumunu değiştirdi
audit-confirm_note = bir sonnotu özgün metne uygun buldu
audit-confirm_title = bir başlığı özgün metne uygun buldu
audit-confirm_key_points = öne çıkanları özgün metne uygun buldu
audit-save_note = sonnot yazdı
audit-add_notes = sonnotlar ekledi
audit-delete_note = sonnot sildi
audit-restore_note = sonnotu geri koydu
audit-bring_back = eski bir sürümü geri getirdi
audit-typography_set = dizgiyi düzeltti
audit-replace = sözcükleri değiştirdi
audit-replace_undo = değiştirmeyi geri aldı
audit-spelling_add = sözlüğe sözcük ekledi
audit-spelling_remove = sözlükten sözcük çıkardı
audit-save_person = kişiyi değiştirdi
audit-delete_person = kişi sildi
audit-set_photo = fotoğrafı değiştirdi
audit-save_section = bölümü değiştirdi
audit-delete_section = bölüm sildi
audit-save_page_words = sayfa sözcüklerini değiştirdi
audit-keep_import = metin içe aktardı
audit-export = sayfaları dışa aktardı

## Ters gidebilecekler
error-setting_unreadable = Bu ayarı Hexapla’nın daha yeni bir sürümü yazmış. Orada değiştirin.
error-unreachable = Bu pencerenin ardındaki program yanıt vermiyor ({ $reason }). Yazdıklarınız burada; birazdan yeniden deneyin.
error-note_not_outdated = Özgün metin bu sonnotta, bu sözcükler yazıldığında ne diyorsa onu diyor.
error-head_not_outdated = Özgün metnin başlığı ve öne çıkanları, bunlar yazıldığında ne diyorsa onu diyor.
error-internal = Olmaması gereken bir şey oldu: { $reason }. Hiçbir şey değişmedi. Yeniden deneyin; sürerse Hexapla’yı yeniden başlatın.
error-bad_request = Pencere ile program anlaşamadı ({ $command }). Hexapla’yı yeniden başlatın.
error-no_newsroom = Açık bir haber odası yok. Önce birini açın ya da yenisini kurun.
error-not_found = Bu artık haber odasında yok. Birisi silmiş olabilir.
error-bad_value = “{ $value }” buraya yazılamaz ({ $field }). Düzeltip yeniden deneyin.
error-value_missing = Burada bir şey eksik ({ $field }). Doldurup yeniden deneyin.
error-not_allowed = Göreviniz buna izin vermiyor. Haber odasının yöneticisine başvurun.
error-changed_elsewhere = Bu, arada başka bir yerde değiştirildi. Sürdürmeden önce iki hâline de bakın.
error-no_such_move = Metin şimdiki durumundan o duruma geçirilemez.
error-person_at_desk = Bu kişi şu anda bu masada. Önce ayarlardan başka birini seçin.
error-not_a_photo = { $path } en çok 10 MB’lık bir PNG, JPEG ya da WebP görseli değil. Başka birini seçin.
error-no_title = Metnin başlığı yok. Yazın ya da hangi parça olduğunu söyleyin.
error-file_missing = { $path } adlı bir dosya yok. Adına ve klasörüne bakın.
error-file_forbidden = { $path } için erişim izniniz yok. Başka bir klasör seçin ya da izinleri değiştirin.
error-file_is_directory = { $path } bir klasör. İçinden bir dosya seçin.
error-file_failed = { $path } kullanılamadı: { $reason }. Yeniden deneyin ya da başka bir yer seçin.
error-file_too_large = { $path } 20 MB’tan büyük; en çok bu kadarı okunabilir. Önce parçalara bölün.
error-files_exist = Hiçbir şey yazılmadı: { $path } klasöründe şu dosyaların başka sürümleri var: { $files }. Başka bir klasör seçin ya da üzerlerine yazılmasına izin verin.
error-disk_full = Disk dolu. Yer açıp yeniden deneyin; yazdıklarınız burada.
error-not_a_newsroom = { $path } bir haber odası değil. Hexapla ile yapılmış bir dosya seçin; metin getirmek için “Metin içe aktar” komutunu kullanın.
error-too_new = { $path } daha yeni bir Hexapla ile yapılmış. Dosyaya dokunulmadı. Açmak için yeni sürümü kurun.
error-newsroom_missing = { $path } yerinde yok. Dosyayı geri koyun ya da başka bir haber odası açın.
error-newsroom_replaced = { $path } haber odasının yerinde başka bir dosya duruyor. O dosyada hiçbir şey değiştirilmedi. Önceki dosyayı geri koyun, bekleyenler kaydedilir; ya da orada duran dosyayla sürdürmek için haber odasını yeniden açın.
error-already_there = { $path } adlı bir dosya zaten var. Başka bir ad seçin.
error-folder_there = { $path } bir klasör. Haber odası için başka bir ad seçin; klasörün içinde hiçbir şey değişmedi.
error-newsroom_not_made = { $path } haber odası kurulamadı: { $reason }. Başka bir klasör ya da ad seçin.
error-file_in_the_way = { $path } bir dosya, içine bir şey konamaz. Başka bir klasör seçin.
error-folder_forbidden = { $path } klasörüne yazma izniniz yok. Başka bir klasör seçin ya da izinleri değiştirin.
error-folder_failed = { $path } klasörü oluşturulamadı: { $reason }. Başka bir yer seçin.
error-not_writable = { $path } yazılamıyor. Dosyayı ve klasörünü yazılabilir yapın ya da haber odasını başka yere kopyalayın.
error-busy = Haber odasını şu anda başka bir program kullanıyor. Birazdan yeniden deneyin.
error-damaged =
    { $path } bozulmuş. Hexapla’yı kapatın, dosyanın bir kopyasını saklayın ve { $backup ->
        [none] yerine kendi yedeğinizi koyun.
       *[other] yanındaki “{ $backup }” dosyasını açın; o, son yükseltmeden önce saklandı.
    }
error-edition_damaged = “{ $title }” metni bozulmuş: { $reason }. { $path } dosyasının bir kopyasını saklayın; metni yedekten alın ya da silin. Geri kalan her şey kullanılabilir.
error-seen_another_text = “{ $title }” ({ LANGUAGE($language) }) artık { $revision }. sürümde; sizin önünüzdeki { $seen }. sürümdü. Neyin değiştiğini okuyun, sonra yeniden karar verin.
error-title_missing = Bu dildeki metnin ({ LANGUAGE($language) }) başlığı yok. Önce metnin üstüne bir başlık yazın.
error-key_points_unreadable = “{ $title }” metninin öne çıkanları dosyada okunamıyor, yani metnin bütünü bu değil. Onları yeniden yazın ya da bulundukları bir sürümü geri getirin.
error-file_empty = { $path } boş. Metin içeren bir dosya seçin.
error-file_binary = { $path } okunabilir bir metin içermiyor. Yapıldığı programda açın, metnini kopyalayıp buraya yapıştırın.
error-file_nul = { $path } dosyasının { $line }. satırında, hiçbir metinde bulunmaması gereken bir NUL karakteri var. Dosya bozulmuş ya da başında işareti olmayan bir UTF-16 veya UTF-32 dosyası olabilir. Yapıldığı programda açıp UTF-8 olarak kaydedin ya da bu karakteri silin.
error-already_open = { $path } başka bir pencerede açık; o pencere şimdi önde.
error-bad_document = Pencere, programın alamadığı bir metin gönderdi. Son adımı geri alıp yeniden deneyin.
error-edition_exists = Yazının bu dilde metni zaten var. Onu açın ya da önce silin.
error-nothing_sought = Ne aranacağı söylenmedi. Bir sözcük ya da bir parçasını yazın.
error-search_over = Tüm haber odasındaki bu arama bitmeden bir başkası başlatıldı. Yeniden arayın.
error-expression_wrong =
    { $at }. karakterde: { $mistake ->
        [group] parantezin eşi yok; parantezin kendisi için \( ya da \) yazın.
        [class] köşeli parantezin eşi yok ya da bir aralığın uçları ters.
        [repetition] yinelenecek bir şey yok ya da böyle yinelenemez; işaretin kendisi için \* yazın.
        [escape] ters bölü burada bir anlama gelmiyor; kendisi için \\ yazın.
        [unsupported] ileriye ya da geriye bakma ve gruplara geri başvuru burada desteklenmiyor.
       *[other] ifade buradan sonra okunamıyor.
    }
error-expression_too_large = İfade çok büyük. Yinelemelerini küçültün.
error-typography_unknown = Hexapla { LANGUAGE($language) } dizgi kurallarını henüz bilmiyor. Metin olduğu gibi kaldı.
error-dictionary_missing = Bu bilgisayarda { LANGUAGE($language) } için yazım sözlüğü yok. { $package ->
    [none] { $name }.aff ve { $name }.dic dosyalarını { $folder } klasörüne koyun.
   *[other] Debian’ın { $package } paketini kurun ya da { $name }.aff ve { $name }.dic dosyalarını { $folder } klasörüne koyun.
  }
error-dictionary_unreadable = { $path } sözlüğü okunamıyor: { $reason }. Yerine başkasını koyun ya da onu kaldırın.
error-last_administrator = Bu, haber odasının son yöneticisi. Önce başka birini yönetici yapın.
error-note_in_use = Bu sonnotun işareti bir metinde duruyor. Önce işaretlerini kaldırın.
error-only_edition = Yazının tek metni bu. Bunun yerine yazının tamamını silin.
error-person_has_bylines = Bu kişinin yazıları var. Önce adını o yazılardan kaldırın.
error-section_in_use = Bu bölümde { $count } yazı var. Önce onlara başka bir bölüm verin.
error-section_exists = Bu dilde “{ $name }” adlı bir bölüm zaten var ({ LANGUAGE($language) }). Buna başka bir ad verin.
error-slug_not_alone = Birden çok yazının kısa adresi bu. Hangisi olduğunu belirtin.
error-system_refused = Sistem bunu yapmadı: { $reason }
error-no_note_here = Buraya sonnot işareti konamaz. İmleci bir paragrafa, ara başlığa ya da tablo hücresine getirin.
error-written_on_since = Sözler değiştirildikten sonra metin yazılmaya devam etti. Önceki hâli geçmişinde duruyor.
error-undecided = “{ $title }” içinde bazı yerler hem burada hem başka yerde değiştirildi. Her biri için hangisinin kalacağını seçin.
error-import_unkept = “{ $title }” içe aktarılıyor, henüz saklanmadı.
error-other_newsroom = Bu sözler başka bir haber odasına ait. Onu yeniden açın, o zaman kaydedilirler.
error-broken_front_matter = Dosyanın başı okunamıyor. { $line }. satırı düzeltin ({ $reason }); içinde iki nokta ya da tırnak olan bir değer tırnak içinde yazılır.
error-open_front_matter = Dosyanın başı { $line }. satırda açılıyor ve kapanmıyor. Altına yalnızca --- yazan bir satır koyun.
error-export_half_written = Yazılanlar: { $files }. Yazılamayanlar: { $missing }. Engeli giderip yeniden dışa aktarın.
error-pasted_late = Yapıştırılan hazır olmadan “{ $title }” kapatıldığı ya da yazmaya kapandığı için metne girmedi. Yeniden yapıştırın; notlar işaretlenmemiş olarak zaten orada.

lose-title-closing = Kapatılsın ve kaydedilmeyenler kaybolsun mu?
lose-title-leaving = Çıkılsın ve kaydedilmeyenler kaybolsun mu?
lose-text = Yazdıklarınızın bir bölümü kaydedilmedi. { $reason }
lose-yes-closing = Kaydetmeden kapat
lose-yes-leaving = Kaydetmeden çık

## Sistemin tanımayabileceği diller
language-name-ba = Başkurtça
language-name-crh = Kırım Tatarcası
