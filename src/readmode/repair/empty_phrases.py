"""Words of links that say nothing of where the link leads, by language, in small letters and without signs."""

from functools import cache

PHRASES = {
    "en": "here|click here|click|read more|more|more here|learn more|find out more|see more|view more|continue|"
    "continue reading|this|this link|this page|link|details|more details|more info|more information|info|full story|"
    "read the full story|read on|go|download|see here|right here|check it out|click this link|view|show more|website",
    "de": "hier|hier klicken|klicken sie hier|mehr|mehr lesen|mehr erfahren|weiterlesen|weiter|mehr dazu|"
    "lesen sie mehr|link|dieser link|details|mehr informationen|download|zum artikel|zum angebot",
    "fr": "ici|cliquez ici|cliquer ici|lire la suite|en savoir plus|plus|suite|voir plus|lien|ce lien|détails|"
    "plus d'informations|plus d’infos|lire|télécharger|lire l'article",
    "es": "aquí|aqui|haz clic aquí|haga clic aquí|clic aquí|leer más|más|más información|ver más|seguir leyendo|enlace|"
    "este enlace|saber más|detalles|descargar|continuar leyendo",
    "pt": "aqui|clique aqui|leia mais|saiba mais|mais|ver mais|mais informações|link|este link|continue lendo|baixar",
    "it": "qui|clicca qui|leggi tutto|leggi di più|leggi|di più|continua|continua a leggere|scopri di più|link|"
    "questo link|maggiori informazioni|vedi|scarica",
    "nl": "hier|klik hier|lees meer|meer|meer lezen|lees verder|verder lezen|meer informatie|meer info|link|deze link",
    "sv": "här|klicka här|läs mer|mer|läs vidare|mer information|länk|fortsätt läsa|visa mer",
    "da": "her|klik her|læs mere|mere|læs videre|mere information|link",
    "nb": "her|klikk her|les mer|mer|les videre|mer informasjon|lenke",
    "fi": "tässä|tästä|täältä|klikkaa tästä|lue lisää|lisää|lisätietoja|linkki",
    "pl": "tutaj|tu|kliknij tutaj|kliknij|czytaj więcej|czytaj dalej|więcej|więcej informacji|link|zobacz|"
    "zobacz więcej",
    "cs": "zde|tady|klikněte zde|více|číst více|číst dál|více informací|odkaz|celý článek",
    "hu": "itt|ide|kattintson ide|tovább|bővebben|részletek|több|link|olvass tovább",
    "ro": "aici|click aici|citește mai mult|mai mult|mai multe|detalii|link",
    "tr": "burada|buraya|buradan|tıklayın|buraya tıklayın|devamı|devamını oku|daha fazla|detaylar|link",
    "el": "εδώ|κάντε κλικ εδώ|διαβάστε περισσότερα|περισσότερα|δείτε εδώ|συνέχεια",
    "ru": "здесь|тут|нажмите здесь|подробнее|читать далее|читать дальше|далее|ещё|еще|ссылка|по ссылке|сюда|скачать|"
    "читать полностью|узнать больше",
    "uk": "тут|натисніть тут|докладніше|детальніше|читати далі|далі|ще|посилання|за посиланням",
    "ar": "هنا|اضغط هنا|انقر هنا|اقرأ المزيد|المزيد|إقرأ المزيد|للمزيد|تفاصيل|التفاصيل|رابط|الرابط|من هنا|هذا الرابط|"
    "تابع القراءة|أكمل القراءة",
    "fa": "اینجا|کلیک کنید|اینجا کلیک کنید|بیشتر|ادامه مطلب|ادامه|بیشتر بخوانید|لینک|این لینک|جزئیات",
    "ur": "یہاں|یہاں کلک کریں|مزید|مزید پڑھیں|تفصیل|لنک",
    "he": "כאן|לחץ כאן|לחצו כאן|קרא עוד|קראו עוד|עוד|להמשך קריאה|המשך|לפרטים|קישור|לינק|פה",
    "hi": "यहाँ|यहां|यहाँ क्लिक करें|यहां क्लिक करें|और पढ़ें|अधिक|अधिक जानें|लिंक|विवरण",
    "bn": "এখানে|এখানে ক্লিক করুন|আরও পড়ুন|আরো পড়ুন|আরও|বিস্তারিত|লিংক",
    "id": "di sini|klik di sini|baca selengkapnya|selengkapnya|baca juga|lebih lanjut|tautan|link|lanjutkan membaca",
    "vi": "tại đây|ở đây|bấm vào đây|nhấn vào đây|xem thêm|đọc thêm|chi tiết|xem chi tiết|liên kết|link",
    "th": "ที่นี่|คลิกที่นี่|อ่านต่อ|อ่านเพิ่มเติม|เพิ่มเติม|ดูเพิ่มเติม|รายละเอียด|ลิงก์|คลิก",
    "zh": "这里|此处|点击这里|点此|点击此处|点击|更多|查看更多|阅读更多|阅读全文|全文|详情|查看详情|链接|"
    "了解更多|下载|這裡|此處|點擊這裡|點此|點我|閱讀更多|閱讀全文|詳情|連結|了解更多|更多資訊|下載",
    "ja": "こちら|ここ|ここをクリック|こちらをクリック|もっと読む|続きを読む|続き|詳細|詳しく|詳しくはこちら|"
    "詳細はこちら|もっと見る|リンク|はこちら",
    "ko": "여기|여기를 클릭|여기를 클릭하세요|클릭|더 보기|더보기|더 읽기|자세히|자세히 보기|링크|바로가기|이곳",
}
"""Language → its phrases."""

ENGLISH = frozenset(PHRASES["en"].split("|"))


@cache
def empty_phrases(language: str) -> frozenset[str]:
    """Give the phrases of a language subtag, and those of English, which pages of all languages use."""
    return ENGLISH | frozenset(filter(None, PHRASES.get(language, "").split("|")))
