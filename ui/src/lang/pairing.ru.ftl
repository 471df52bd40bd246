### Какие абзацы и предложения переводят друг друга, что устарело и сколько переведено.

menu-pairs = Перевод

pairs = Пары
pairs-show = Показать пары
    .also = выравнивание, устарело, сегменты
pairs-none = Здесь нет перевода
pairs-none-text = Положите перевод рядом с оригиналом: его абзацы встанут в пары с абзацами оригинала, а устаревшее будет показано здесь.
pairs-asking = Пары читаются…
pairs-not-known = Курсор пока не стоит ни в одной паре. Только что написанное получит пару, когда будет сохранено.

pairs-untranslated = Ещё не переведено
pairs-taken = Слова оригинала, ещё не переведено
pairs-begun = Начато, ещё не готово
pairs-translated = Переведено
pairs-outdated-setting = Устарело: в источнике изменилось только оформление (полужирный, курсив, заголовок)
pairs-outdated-punctuation = Устарело: в источнике изменились знаки препинания
pairs-outdated-small = Устарело: в источнике изменилось немногое
pairs-outdated-large = Устарело: в источнике изменилось многое
pairs-added = Есть только в переводе
pairs-left-out = Пропущено намеренно
pairs-unsure = Выравнивание не уверено в этой паре

pairs-set = Пара поставлена вручную
pairs-sureness = Пара найдена выравниванием, уверенность { $sureness }
pairs-sureness-low = Пара найдена выравниванием, уверенность лишь { $sureness }
pairs-sureness-short = уверенность { $sureness }

pairs-done = Готово, к следующему абзацу
    .also = подтвердить, сегмент
pairs-still-right = По-прежнему верно, к следующему абзацу
pairs-minor = Мелкая правка, оставить, к следующему абзацу
pairs-done-here = Готово
pairs-still-right-here = По-прежнему верно
pairs-minor-here = Мелочь, оставить
pairs-next = Следующий непереведённый или устаревший абзац
pairs-previous = Предыдущий непереведённый или устаревший абзац
pairs-next-unsure = Следующая пара, в которой выравнивание не уверено
pairs-next-here = К следующей незаконченной
pairs-previous-here = К предыдущей
pairs-next-unsure-here = К следующей сомнительной
pairs-settled-done = Готово.
pairs-settled-copied = Готово. Слова пока те же, что в оригинале.
pairs-settled-still-right = По-прежнему верно.
pairs-settled-minor = Оставлено как есть.
pairs-all-done = Переводить и проверять больше нечего.
pairs-left = Абзацы переведены и проверены. Осталось: { $parts }.
left-title = заголовок
left-key-points = главное
left-notes =
    { $count ->
        [one] { NUMBER($count) } примечание
        [few] { NUMBER($count) } примечания
       *[other] { NUMBER($count) } примечаний
    }
pairs-last = Осталось только это место.
pairs-none-unsure = Ни одна пара не отмечена как сомнительная.

pairs-change = Что изменилось: { $language }
pairs-sentences = Предложения
pairs-sentences-keys = Стрелки ведут от одного к другому; пока выбрано предложение, клавиши пар относятся к предложениям.
pairs-go-sentences = Перейти к предложениям пары
pairs-no-sentence = нет соответствия
pairs-sentence-changed = источник изменился
pairs-sentence-set = вручную
pairs-sentence-join-named = Соединить пару предложений { NUMBER($number) } со следующей
pairs-sentence-split-named = Разделить пару предложений { NUMBER($number) }
pairs-sentence-up-named = Сдвинуть предложения вверх, начиная с пары { NUMBER($number) }
pairs-sentence-down-named = Сдвинуть предложения вниз, начиная с пары { NUMBER($number) }
pairs-sentence-link-named = Связать предложение пары { NUMBER($number) } с другим
pairs-sentence-alone-named = Намеренно оставить предложение пары { NUMBER($number) } без соответствия
pairs-sentence-free-named = Вернуть пару предложений { NUMBER($number) } выравниванию

pairs-mend = Исправить пары
pairs-letters = Здесь хватает одной буквы.
# Short, on the buttons that mend pairs of paragraphs and of sentences.
mend-join = Соединить со следующей
mend-split = Разделить
mend-up = Вверх
mend-down = Вниз
mend-link = Связать с…
mend-alone = Без соответствия
mend-free = Вернуть
mend-realign = Выровнять заново
mend-undo = Отменить
mend-redo = Повторить
pairs-join = Соединить со следующей парой
pairs-split-pair = Разделить пару
pairs-down = Сдвинуть отсюда вниз
pairs-up = Сдвинуть отсюда вверх
pairs-link = Связать этот абзац с…
pairs-link-with = Связать с «{ $words }»
pairs-link-cancel = Не связывать
pairs-link-let-go = Ничего не связано.
pairs-alone = Намеренно без соответствия
pairs-free = Вернуть выравниванию
pairs-realign = Выровнять всё заново
    .also = перевыровнять
pairs-undo = Отменить исправление пар
pairs-redo = Повторить исправление пар

pairs-linking = Выбрано: «{ $words }». Перейдите к абзацу, с которым он связан, и нажмите те же клавиши. Esc отменяет выбор.
pairs-joined = Пары соединены.
pairs-split = Пара разделена.
pairs-shifted-down = Сдвинуто вниз.
pairs-shifted-up = Сдвинуто вверх.
pairs-linked = Абзацы связаны.
pairs-left-alone = Абзац намеренно оставлен без соответствия.
pairs-freed = Пару снова ищет выравнивание.
pairs-realigned = Всё, что не поставлено вручную, выровнено заново.
pairs-undone = Исправление пар отменено.
pairs-redone = Исправление пар повторено.
sentences-linking = Выбрано: «{ $words }». Перейдите к предложению, с которым оно связано, и нажмите ту же клавишу. Esc отменяет выбор.
sentences-joined = Предложения соединены.
sentences-split = Предложения разделены.
sentences-linked = Предложения связаны.
sentences-left-alone = Предложение намеренно оставлено без соответствия.
pairs-imported =
    { $count ->
        [one] Выравнивание не уверено в { NUMBER($count) } паре. К ней ведёт { $keys }.
       *[other] Выравнивание не уверено в { NUMBER($count) } парах. От одной к другой ведёт { $keys }.
    }

pairs-progress = переведено { $percent }
pairs-progress-outdated = устарело: { NUMBER($count) }

across-point = Подсвечивать предложение под указателем или нет
    .also = параллельное чтение
across-caret = Подсвечивать предложение у курсора или нет
    .also = параллельное чтение
across-is-point = Предложение под указателем подсвечивается вместе с соответствиями.
across-is-caret = Предложение у курсора тоже подсвечивается вместе с соответствиями.
across-is-off = Предложения не подсвечиваются.
across-settings = Подсвечивать предложение и его соответствия
across-settings-point = Под указателем
across-settings-caret = Под указателем и у курсора
across-settings-off = Никогда

error-pair_not_outdated = Источник этого абзаца не изменился с тех пор, как его перевели.
error-no_translation_here = Рядом с оригиналом нет перевода. Покажите его, и его абзацы встанут в пары.
error-no_translation_beside = В этой паре нет ничего из перевода.
error-no_pair_below = Ниже нет пары, с которой можно соединить эту.
error-pair_not_joined = В этой паре по одному абзацу с каждой стороны: делить нечего.
error-pair_not_set = Эту пару никто не ставил вручную.
error-pairs_nothing_to_undo = Больше нет исправлений этих пар, которые можно отменить.
error-pairs_nothing_to_redo = Нет отменённых исправлений этих пар, которые можно вернуть.
error-pair_same_side = Оба абзаца из одного текста. Выберите абзац в другой колонке.
error-pair_unchanged = Ничего не изменилось: соседнее поставлено вручную, или там нет места.
error-pairs_stay_set = Ничего не изменилось. Поставленное вручную остаётся, и сдвинутое тоже считается поставленным вручную. Сначала отмените сдвиг или верните пары выравниванию.
error-pairs_aligned_already = Ничего не изменилось: выравнивание ставит всё так же, как прежде.
error-no_sentences_below = Ниже нет предложений, с которыми можно соединить эти.
error-sentences_not_joined = С каждой стороны по одному предложению: делить нечего.
error-sentences_not_set = Эти предложения никто не ставил в пару вручную.
error-sentences_same_side = Оба предложения из одного текста. Выберите предложение с другой стороны.
error-no_sentence_here = Здесь нет предложения. Перейдите к паре с двумя сторонами и выберите одно из её предложений.
error-sentences_unchanged = Ничего не изменилось: предложения уже стояли так, или там нет места.
