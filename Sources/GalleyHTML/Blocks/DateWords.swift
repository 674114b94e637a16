// SPDX-License-Identifier: Apache-2.0

/// Recognizes lines that are only a date.
enum DateWords {
    /// The names of months in several languages, whole and shortened; own compilation.
    private static let months = """
        january february march april may june july august september october november december jan
        feb mar apr jun jul aug sep sept oct nov dec
        januar februar märz mai juni juli oktober dezember jän jänner mär okt dez
        janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr
        avr juil déc
        enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
        diciembre ene abr ago dic
        gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre gen mag giu
        lug set ott
        janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev abr
        januari februari maart mei augustus mrt
        augusti maj marts januar december desember
        stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada
        grudnia
        ledna února března dubna května června července srpna září října listopadu prosince
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta
        syyskuuta lokakuuta marraskuuta joulukuuta
        ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
        január február március április május június július augusztus szeptember október december
        ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου
        οκτωβρίου νοεμβρίου δεκεμβρίου
        maret agustus desember يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر
        ديسمبر 月
        """
    /// Other words that occur in lines of dates.
    private static let others = """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
        sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
        lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes
        sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta
        quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        am pm a m p at the on of de del du den der le la el il um uhr h heures hrs hours est edt cst
        cdt pst pdt mst gmt utc cet cest ist bst et st nd rd th er published posted updated last
        modified date created first on online publicado actualizado publié mis à jour modifié
        veröffentlicht aktualisiert stand erstellt vom am pubblicato aggiornato il alle ore às à
        gepubliceerd bijgewerkt op publicerad uppdaterad опубликовано обновлено года г в
        年 日 号 時 分 点 时 发布时间： 时间： 更新 更新： 公開 公開： 년 월 일
        """
    private static let monthWords = words(months)
    private static let otherWords = words(others)
    /// The longest line that is examined, in bytes.
    private static let limit = 90

    private static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.utf8.split { $0.isHTMLSpace }.map { Array($0) })
    }

    /// Whether a line is only a date, perhaps with a time of day and words such as "Published".
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - mayHaveOther: whether one other word is allowed, because the page marks the date.
    static func isDate(_ line: ArraySlice<UInt8>, mayHaveOther: Bool) -> Bool {
        guard line.count <= limit, line.count >= 6, line.contains(where: { $0.isASCIIDigit })
        else { return false }
        var numbers = 0
        var hasYear = false
        var hasMonth = false
        var unknown = 0
        for token in tokens(of: line) {
            if token[0].isASCIIDigit {
                numbers += 1
                let year = token.count == 4 ? Int(String(decoding: token, as: UTF8.self)) ?? 0 : 0
                if (1900...2100).contains(year) { hasYear = true }
            } else if monthWords.contains(token) {
                hasMonth = true
            } else if !otherWords.contains(token) {
                unknown += 1
            }
        }
        guard unknown <= (mayHaveOther ? 1 : 0), numbers <= 9 else { return false }
        return hasMonth ? numbers >= 1 : hasYear && numbers >= 3
    }

    /// The numbers and words of a line, words in lower case.
    private static func tokens(of line: ArraySlice<UInt8>) -> [[UInt8]] {
        var tokens: [[UInt8]] = []
        var token: [UInt8] = []
        let lowered = String(decoding: line, as: UTF8.self).lowercased()
        for byte in lowered.utf8 {
            let isLetter = byte >= 0x80 || byte.isASCIILetter
            guard isLetter || byte.isASCIIDigit else {
                if !token.isEmpty { tokens.append(token) }
                token = []
                continue
            }
            if let last = token.last, last.isASCIIDigit != byte.isASCIIDigit {
                tokens.append(token)
                token = []
            }
            token.append(byte)
        }
        return token.isEmpty ? tokens : tokens + [token]
    }
}
