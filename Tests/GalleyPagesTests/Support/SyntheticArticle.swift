// SPDX-License-Identifier: Apache-2.0

import Testing

/// A synthetic article.
struct SyntheticArticle: Sendable, CustomTestStringConvertible {
    let language: String
    let headline: String
    let caption: String
    let paragraphs: [String]

    var testDescription: String { language }

    static let all = [english, german, spanish, russian, japanese, arabic]

    static let english = SyntheticArticle(
        language: "English",
        headline: "Harbour Town Opens Its New Bridge After Three Years",
        caption: "Cyclists cross the new bridge on Monday morning - AFP",
        paragraphs: [
            "The mayor cut a blue ribbon on Monday morning, and several hundred people walked "
                + "across the new bridge before the first bus was allowed to follow them.",
            "It joins the old market with the railway station, so that nobody has to walk round "
                + "the whole harbour any more when the ferry lies at the pier for repairs.",
        ])

    static let german = SyntheticArticle(
        language: "German",
        headline: "Kleine Stadt am Hafen bekommt endlich ihre Brücke",
        caption: "Die ersten Radfahrer überqueren die neue Brücke (Foto: J. Muster/dpa)",
        paragraphs: [
            "Am Montag zerschnitt die Bürgermeisterin ein blaues Band, und mehrere hundert Leute "
                + "liefen über die neue Brücke, bevor der erste Bus ihnen folgen durfte.",
            "Sie verbindet den alten Markt mit dem Bahnhof, so dass niemand mehr um den ganzen "
                + "Hafen laufen muss, wenn die Fähre wieder einmal zur Reparatur am Kai liegt.",
        ])

    static let spanish = SyntheticArticle(
        language: "Spanish",
        headline: "El puerto estrena su puente tras tres años de obras",
        caption: "Los primeros ciclistas cruzan el puente nuevo (EFE)",
        paragraphs: [
            "La alcaldesa cortó el lunes una cinta azul y varios cientos de personas cruzaron a "
                + "pie el puente nuevo antes de que el primer autobús pudiera seguirlas.",
            "La obra une el mercado viejo con la estación, de modo que ya nadie tiene que rodear "
                + "todo el puerto cuando el transbordador está en reparación junto al muelle.",
        ])

    static let russian = SyntheticArticle(
        language: "Russian",
        headline: "В портовом городе открыли новый мост через залив",
        caption: "Первые велосипедисты на новом мосту. Фото: ТАСС",
        paragraphs: [
            "В понедельник утром мэр разрезала синюю ленту, и несколько сотен человек прошли по "
                + "новому мосту пешком, прежде чем за ними пустили первый автобус.",
            "Мост соединяет старый рынок с вокзалом, и теперь никому не нужно обходить всю гавань, "
                + "когда паром в очередной раз стоит у причала и ждёт ремонта.",
        ])

    static let japanese = SyntheticArticle(
        language: "Japanese",
        headline: "港町に待望の新しい橋が完成、三年の工事を終える",
        caption: "月曜日の朝、新しい橋を渡る自転車の人たち（写真：共同）",
        paragraphs: [
            "月曜日の朝、町長が青いリボンを切り、最初のバスが通る前に数百人の町の人たちが歩いて新しい橋を渡った。",
            "橋は古い市場と駅とを結び、渡し船が修理のために岸につながれている間も、港をぐるりと回って歩く必要がなくなった。",
        ])

    static let arabic = SyntheticArticle(
        language: "Arabic",
        headline: "مدينة الميناء تفتتح جسرها الجديد بعد ثلاث سنوات",
        caption: "أول راكبي الدراجات يعبرون الجسر الجديد صباح الاثنين",
        paragraphs: [
            "قصت رئيسة البلدية شريطا أزرق صباح الاثنين وعبر عدة مئات من السكان الجسر الجديد سيرا على "
                + "الأقدام قبل أن يسمح للحافلة الأولى بأن تتبعهم إلى الضفة الأخرى.",
            "يربط الجسر السوق القديمة بمحطة القطار فلا يحتاج أحد بعد اليوم إلى الدوران حول الميناء "
                + "كله عندما تكون العبارة متوقفة عند الرصيف من أجل الإصلاح.",
        ])
}

/// Synthetic pages like those that scrapers make.
enum SyntheticPages {
    /// A page whose headline occurs twice and whose caption occurs four times.
    static func doubled(_ article: SyntheticArticle) -> String {
        """
        \(article.headline)

        \(article.caption)
        \(article.caption)
        TT

        \(article.headline)

        \(article.caption)
        \(article.caption)

        \(article.paragraphs.joined(separator: "\n\n"))

        """
    }

    /// A page without repeats.
    static func clean(_ article: SyntheticArticle) -> String {
        """
        \(article.headline)

        \(article.caption)

        \(article.paragraphs.joined(separator: "\n\n"))

        """
    }
}
