"""Texts in many scripts, the encodings that pages in them were written in, and pages around them."""

from readmode.decode import decode
from readmode.model import DecodedPage
from readmode.options import Limits

LIMITS = Limits()

RUSSIAN = "Утром над рекой стоял туман, и рыбаки ещё не спешили к лодкам. Старик закурил и долго смотрел на воду."
UKRAINIAN = "Її хата стоїть біля самого лісу, де влітку співають солов'ї. Ґанок пофарбували ще перед війною."
JAPANESE = (
    "春の朝、川のほとりを歩くと鳥の声が聞こえる。古い橋の上で、老人が静かに釣りをしていた。カメラを持った旅人も来た。"
)
CHINESE = "清晨的河边很安静，老人坐在桥上钓鱼。远处的山被薄雾遮住，偶尔传来几声鸟叫，孩子们还没有起床。"
TAIWANESE = "清晨的河邊很安靜，老人坐在橋上釣魚。遠處的山被薄霧遮住，偶爾傳來幾聲鳥叫，孩子們還沒有起床。"
KOREAN = "아침 강가는 조용했고 노인은 다리 위에서 낚시를 하고 있었다. 멀리 산에는 안개가 끼어 있었다."
GREEK = (
    "Το πρωί η ομίχλη σκέπαζε το ποτάμι και οι ψαράδες δεν βιάζονταν. Ο γέρος κάθισε στη γέφυρα και κοίταζε το νερό."
)
ARABIC = "في الصباح كان الضباب يغطي النهر ولم يكن الصيادون في عجلة من أمرهم. جلس الشيخ على الجسر ونظر إلى الماء طويلا."
HEBREW = "בבוקר כיסה הערפל את הנהר והדייגים לא מיהרו אל הסירות. הזקן ישב על הגשר והביט במים שעה ארוכה."
THAI = "ตอนเช้าหมอกปกคลุมแม่น้ำและชาวประมงยังไม่รีบร้อน ชายชรานั่งอยู่บนสะพานและมองดูน้ำเป็นเวลานาน"
POLISH = (
    "Rano nad rzeką leżała mgła, a rybacy nie śpieszyli się do łodzi. Starzec usiadł na moście i patrzył na źródło."
)
CZECH = "Ráno ležela nad řekou mlha a rybáři nikam nespěchali. Stařec si sedl na most a dlouho se díval na příběh vody."
TURKISH = (
    "Sabah nehrin üzerinde sis vardı ve balıkçılar acele etmiyordu. Yaşlı adam köprüde oturup uzun süre suya baktı."
)
LITHUANIAN = (
    "Rytą virš upės tvyrojo rūkas, o žvejai niekur neskubėjo. Senis atsisėdo ant tilto ir ilgai žiūrėjo į vandenį."
)
FRENCH = (
    "Le matin, la brume couvrait la rivière et les pêcheurs n’étaient pas pressés. Le vieil homme s’était assis là-bas."
)
ICELANDIC = (
    "Um morguninn lá þoka yfir ánni og sjómennirnir fóru sér hægt. Gamli maðurinn sat á brúnni og horfði á vatnið."
)
VIETNAMESE = "Bưởi sáng, sông đầy sương."


def page(text: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}<title>x</title></head><body><p>{text}</p></body></html>"


def read(data: bytes | str, content_type: str | None = None) -> DecodedPage:
    return decode(data, content_type, LIMITS)


FAMILIES = [
    ("utf-8", "utf-8", "utf-8", RUSSIAN + JAPANESE),
    ("UTF8", "utf-8", "utf-8", RUSSIAN + JAPANESE),
    ("unicode-1-1-utf-8", "utf-8", "utf-8", ARABIC),
    ("windows-1250", "windows-1250", "cp1250", POLISH),
    ("x-cp1250", "windows-1250", "cp1250", CZECH),
    ("windows-1251", "windows-1251", "cp1251", RUSSIAN),
    ("windows-1252", "windows-1252", "cp1252", FRENCH),
    ("iso-8859-1", "windows-1252", "cp1252", FRENCH),
    ("latin1", "windows-1252", "cp1252", FRENCH),
    ("us-ascii", "windows-1252", "cp1252", FRENCH),
    ("windows-1253", "windows-1253", "cp1253", GREEK),
    ("windows-1254", "windows-1254", "cp1254", TURKISH),
    ("iso-8859-9", "windows-1254", "cp1254", TURKISH),
    ("windows-1255", "windows-1255", "cp1255", HEBREW),
    ("windows-1256", "windows-1256", "cp1256", ARABIC),
    ("windows-1257", "windows-1257", "cp1257", LITHUANIAN),
    ("windows-1258", "windows-1258", "cp1258", "Sông Hương"),
    ("windows-874", "windows-874", "cp874", THAI),
    ("tis-620", "windows-874", "cp874", THAI),
    ("iso-8859-2", "iso-8859-2", "iso8859-2", POLISH),
    ("iso-8859-3", "iso-8859-3", "iso8859-3", "Ĉu vi ŝatas ĵaŭdon"),
    ("iso-8859-4", "iso-8859-4", "iso8859-4", "Āboli un ķirši"),
    ("iso-8859-5", "iso-8859-5", "iso8859-5", RUSSIAN),
    ("iso-8859-6", "iso-8859-6", "iso8859-6", ARABIC),
    ("iso-8859-7", "iso-8859-7", "iso8859-7", GREEK),
    ("iso-8859-8", "iso-8859-8", "iso8859-8", HEBREW),
    ("logical", "iso-8859-8-i", "iso8859-8", HEBREW),
    ("iso-8859-10", "iso-8859-10", "iso8859-10", ICELANDIC),
    ("iso-8859-13", "iso-8859-13", "iso8859-13", LITHUANIAN),
    ("iso-8859-14", "iso-8859-14", "iso8859-14", "Ŵy a ŷd"),
    ("iso-8859-15", "iso-8859-15", "iso8859-15", "Un œuf coûte 2 €"),
    ("iso-8859-16", "iso-8859-16", "iso8859-16", "Și țara întreagă"),
    ("koi8-r", "koi8-r", "koi8-r", RUSSIAN),
    ("koi8-u", "koi8-u", "koi8-u", UKRAINIAN),
    ("ibm866", "ibm866", "cp866", RUSSIAN),
    ("macintosh", "macintosh", "mac-roman", "Œuvres complètes – tome II"),
    ("x-mac-cyrillic", "x-mac-cyrillic", "mac-cyrillic", RUSSIAN),
    ("gb2312", "gbk", "gb2312", CHINESE),
    ("gb2312", "gbk", "gb18030", CHINESE + "镕堃㐀"),
    ("gbk", "gbk", "gbk", CHINESE),
    ("gb18030", "gb18030", "gb18030", CHINESE + "😀"),
    ("big5", "big5", "big5", TAIWANESE),
    ("big5-hkscs", "big5", "big5hkscs", TAIWANESE + "嘅啲"),
    ("shift_jis", "shift_jis", "shift_jis", JAPANESE),
    ("sjis", "shift_jis", "cp932", JAPANESE + "①㈱髙"),
    ("euc-jp", "euc-jp", "euc_jp", JAPANESE),
    ("iso-2022-jp", "iso-2022-jp", "iso2022_jp", JAPANESE),
    ("iso-2022-jp", "iso-2022-jp", "iso2022_jp_ext", "ﾃｽﾄ"),
    ("euc-kr", "euc-kr", "euc_kr", KOREAN),
    ("ks_c_5601-1987", "euc-kr", "cp949", KOREAN + "똠방각하"),
]
"""A label, the WHATWG name for it, Python's codec that writes such bytes, and text for it."""
