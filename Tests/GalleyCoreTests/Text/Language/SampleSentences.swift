// SPDX-License-Identifier: Apache-2.0

/// Sentences written for these tests in the style of a newspaper, one or two for each language.
enum SampleSentences {
    static let all: [(code: String, text: String)] = [
        ("af", "Die brug is gister gesluit omdat die storm 'n paar bome omgewaai het."),
        ("ar", "أغلق الجسر مساء أمس بسبب العاصفة القوية التي ضربت المدينة."),
        ("as", "ধুমুহাৰ বাবে কালি ৰাতি দলংখন বন্ধ কৰি দিয়া হৈছিল আৰু মানুহবোৰ ঘৰলৈ উভতি গ'ল।"),
        ("be", "Мост учора закрылі з-за моцнага ветру, і людзям давялося ісці пешшу."),
        ("bg", "Мостът беше затворен снощи заради бурята, която премина през града."),
        ("bn", "ঝড়ের কারণে গতকাল রাতে সেতুটি বন্ধ করে দেওয়া হয়েছে এবং লোকজন বাড়ি ফিরে গেছে।"),
        ("br", "Serret eo bet ar pont dec'h d'an noz abalamour d'an avel greñv a c'hwezhe."),
        (
            "ca",
            "El pont es va tancar ahir al vespre per culpa de la tempesta, i els veïns se'n queixen."
        ),
        ("cs", "Most byl včera večer uzavřen kvůli bouři, která se přehnala městem."),
        ("cy", "Caewyd y bont neithiwr oherwydd y storm, ac roedd yn rhaid i bawb gerdded adref."),
        ("da", "Broen blev lukket i aftes på grund af stormen, og folk måtte gå hjem gennem byen."),
        ("de", "Die Brücke wurde gestern Abend wegen des Sturms gesperrt."),
        ("de", "Der Stadtrat will am Montag über den neuen Haushalt abstimmen."),
        ("el", "Η γέφυρα έκλεισε χθες το βράδυ εξαιτίας της καταιγίδας."),
        ("en", "The bridge was closed because of the storm last night."),
        ("en", "Council members will vote on the new budget when they meet on Monday."),
        ("eo", "La ponto estis fermita hieraŭ vespere pro la ŝtormo, kiu trairis la urbon."),
        ("es", "El puente fue cerrado ayer por la noche a causa de la tormenta."),
        ("es", "El ayuntamiento votará el lunes los nuevos presupuestos de la ciudad."),
        ("et", "Sild suleti eile õhtul tormi tõttu ja inimesed pidid jalgsi koju minema."),
        (
            "eu",
            "Zubia atzo gauean itxi zuten ekaitzaren ondorioz, eta jendeak oinez joan behar izan zuen."
        ),
        ("fa", "پل دیشب به دلیل طوفان شدید بسته شد و مردم پیاده به خانه رفتند."),
        (
            "fi",
            "Silta suljettiin eilen illalla myrskyn vuoksi, ja ihmiset joutuivat kävelemään kotiin."
        ),
        ("fr", "Le pont a été fermé hier soir à cause de la tempête."),
        ("fr", "Le conseil municipal votera lundi le nouveau budget de la ville."),
        (
            "ga",
            "Dúnadh an droichead aréir mar gheall ar an stoirm, agus bhí ar dhaoine siúl abhaile."
        ),
        (
            "gl",
            "A ponte pechouse onte pola noite por mor do temporal, e a xente tivo que volver á súa casa a pé."
        ),
        ("gu", "વાવાઝોડાને કારણે ગઈકાલે રાત્રે પુલ બંધ કરવામાં આવ્યો હતો."),
        ("he", "הגשר נסגר אמש בגלל הסערה שעברה בעיר."),
        ("hi", "तूफ़ान के कारण कल रात पुल बंद कर दिया गया और लोगों को पैदल घर जाना पड़ा।"),
        (
            "hr",
            "Most je sinoć zatvoren zbog oluje koja je pogodila grad, a ljudi su morali pješice kući."
        ),
        ("hu", "A hidat tegnap este lezárták a városon átvonuló vihar miatt."),
        ("hy", "Կամուրջը երեկ երեկոյան փակվել է փոթորկի պատճառով։"),
        ("id", "Jembatan itu ditutup tadi malam karena badai yang melanda kota."),
        ("is", "Brúnni var lokað í gærkvöldi vegna óveðurs og fólk þurfti að ganga heim."),
        ("it", "Il ponte è stato chiuso ieri sera a causa della tempesta."),
        ("it", "Il consiglio comunale voterà lunedì il nuovo bilancio della città."),
        ("ja", "橋は昨夜の嵐のため閉鎖された。"),
        ("ja", "NHKによると、市議会は月曜日に新しい予算を採決する。"),
        ("ka", "ხიდი გუშინ საღამოს ქარიშხლის გამო დაიკეტა."),
        ("kk", "Көпір кеше кешке қатты дауылға байланысты жабылды, адамдар үйлеріне жаяу қайтты."),
        ("km", "ស្ពានត្រូវបានបិទកាលពីយប់មិញដោយសារព្យុះ។"),
        ("kn", "ಚಂಡಮಾರುತದ ಕಾರಣ ನಿನ್ನೆ ರಾತ್ರಿ ಸೇತುವೆಯನ್ನು ಮುಚ್ಚಲಾಯಿತು."),
        ("ko", "다리는 어젯밤 폭풍으로 폐쇄되었다."),
        ("lo", "ຂົວຖືກປິດເມື່ອຄືນນີ້ຍ້ອນພາຍຸ."),
        ("lt", "Tiltas vakar vakare buvo uždarytas dėl audros, kuri praūžė per miestą."),
        ("lv", "Tilts vakar vakarā tika slēgts vētras dēļ, kas plosījās pilsētā."),
        ("mk", "Мостот беше затворен синоќа поради бурата што го зафати градот."),
        ("ml", "കൊടുങ്കാറ്റ് കാരണം ഇന്നലെ രാത്രി പാലം അടച്ചു."),
        ("mr", "वादळामुळे काल रात्री पूल बंद करण्यात आला आणि लोकांना पायी घरी जावे लागले."),
        ("my", "မုန်တိုင်းကြောင့် မနေ့ညက တံတားကို ပိတ်ခဲ့သည်။"),
        (
            "nb",
            "Broen ble stengt i går kveld på grunn av stormen, og folk måtte gå hjem gjennom byen."
        ),
        ("ne", "आँधीका कारण हिजो राति पुल बन्द गरियो र मानिसहरू पैदल घर फर्किए।"),
        ("nl", "De brug werd gisteravond afgesloten vanwege de storm."),
        ("nl", "De gemeenteraad stemt maandag over de nieuwe begroting van de stad."),
        (
            "nn",
            "Brua vart stengd i går kveld på grunn av stormen, og folk måtte gå heim, seier ho, men dei er ikkje redde."
        ),
        ("or", "ଝଡ଼ ଯୋଗୁଁ ଗତକାଲି ରାତିରେ ପୋଲଟି ବନ୍ଦ କରାଗଲା।"),
        ("pa", "ਤੂਫ਼ਾਨ ਕਾਰਨ ਕੱਲ੍ਹ ਰਾਤ ਪੁਲ ਬੰਦ ਕਰ ਦਿੱਤਾ ਗਿਆ।"),
        ("pl", "Most został wczoraj wieczorem zamknięty z powodu burzy."),
        ("pl", "Rada miasta będzie w poniedziałek głosować nad nowym budżetem."),
        (
            "pt",
            "A ponte foi fechada ontem à noite por causa da tempestade, e as pessoas não puderam voltar."
        ),
        ("pt", "A Câmara Municipal vota na segunda-feira o novo orçamento da cidade."),
        ("ro", "Podul a fost închis aseară din cauza furtunii care a lovit orașul."),
        ("ru", "Мост был закрыт вчера вечером из-за бури, и людям пришлось идти домой пешком."),
        ("si", "කුණාටුව නිසා ඊයේ රාත්‍රියේ පාලම වසා දමන ලදී."),
        ("sk", "Most bol včera večer uzavretý pre búrku, ktorá sa prehnala mestom."),
        ("sl", "Most so sinoči zaprli zaradi nevihte, ki je zajela mesto."),
        ("sr", "Мост је синоћ затворен због олује која је погодила град."),
        ("sv", "Bron stängdes i går kväll på grund av stormen, och många fick gå hem till fots."),
        ("ta", "புயல் காரணமாக நேற்று இரவு பாலம் மூடப்பட்டது."),
        ("te", "తుఫాను కారణంగా నిన్న రాత్రి వంతెనను మూసివేశారు."),
        ("th", "สะพานถูกปิดเมื่อคืนนี้เพราะพายุ"),
        ("tr", "Köprü dün akşam şehri vuran fırtına nedeniyle kapatıldı."),
        ("ug", "بوران سەۋەبىدىن كۆۋرۈك تۈنۈگۈن كەچتە تاقالدى، كىشىلەر ئۆيلىرىگە پىيادە قايتتى."),
        ("uk", "Міст учора ввечері закрили через негоду, і людям довелося йти додому пішки."),
        ("ur", "طوفان کی وجہ سے کل رات پل بند کر دیا گیا اور لوگوں کو پیدل گھر جانا پڑا۔"),
        ("vi", "Cây cầu đã bị đóng cửa tối qua vì cơn bão đi qua thành phố."),
        ("zh", "大桥昨晚因暴风雨关闭。"),
        ("zh", "市議會星期一將就新的預算案進行表決。"),
    ]
}
