// SPDX-License-Identifier: Apache-2.0
// Counts the words of a text, in lower case, as ICU divides the text by the rules of UAX #29.
//
// usage: icu-words FILE     Prints a line for each word, in no particular order: word, tab, count,
//                           tab, and 1 if the word has a character of a script that ICU divides by
//                           dictionaries, else 0.
//
// A segment is a word if it has a letter or a number and is not an emoji. ICU's own rules differ
// from UAX #29 on purpose: '@' is a letter, colons do not join letters, and dictionaries are used.
// This program undoes these differences.
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace {

[[noreturn]] void fail(const std::string &message) {
    std::cerr << "icu-words: " << message << "\n";
    std::exit(2);
}

// Replaces a text that must occur exactly once in the rules.
void change(std::string &rules, const std::string &from, const std::string &to) {
    size_t place = rules.find(from);
    if (place == std::string::npos || rules.find(from, place + 1) != std::string::npos)
        fail("this version of ICU has other rules: no single '" + from + "'");
    rules.replace(place, from.size(), to);
}

std::string rulesOfTheStandard() {
    UErrorCode status = U_ZERO_ERROR;
    auto *words = icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status);
    auto *based = dynamic_cast<icu::RuleBasedBreakIterator *>(words);
    if (U_FAILURE(status) || based == nullptr) fail("no rules for words");
    std::string rules;
    based->getRules().toUTF8String(rules);
    delete words;
    change(rules, "$Extend=[\\p{Word_Break=Extend}-$Han];", "$Extend=[\\p{Word_Break=Extend}];");
    change(
        rules, "$ALetter=[\\p{Word_Break=ALetter}@];", "$ALetter=[\\p{Word_Break=ALetter}];");
    change(
        rules, "$MidLetter=[\\p{Word_Break=MidLetter}-[\\:\\uFE55\\uFF1A]];",
        "$MidLetter=[\\p{Word_Break=MidLetter}];");
    change(rules, "$dictionary=[$ComplexContext$dictionaryCJK];", "");
    change(
        rules, "$ALetterPlus=[$ALetter-$dictionaryCJK[$ComplexContext-$Extend-$Control]];",
        "$ALetterPlus=[$ALetter];");
    change(rules, "$HangulSyllable$HangulSyllable{200};", "");
    change(rules, "$HangulSyllable{200};", "");
    change(rules, "$KanaKanji$KanaKanji{400};", "");
    return rules;
}

bool isLetterOrNumber(UChar32 scalar) {
    if ((U_GET_GC_MASK(scalar) & (U_GC_L_MASK | U_GC_N_MASK)) != 0) return true;
    int32_t part = u_getIntPropertyValue(scalar, UCHAR_WORD_BREAK);
    bool isLetter =
        part == U_WB_ALETTER || part == U_WB_HEBREW_LETTER || part == U_WB_KATAKANA;
    return isLetter && !(scalar >= 0x1F000 && u_hasBinaryProperty(scalar, UCHAR_EMOJI));
}

bool isOfDictionaryScript(UChar32 scalar) {
    if (u_getIntPropertyValue(scalar, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
    if (u_getIntPropertyValue(scalar, UCHAR_WORD_BREAK) == U_WB_KATAKANA) return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(scalar, &status)) {
    case USCRIPT_THAI: case USCRIPT_LAO: case USCRIPT_KHMER: case USCRIPT_MYANMAR:
    case USCRIPT_HAN: case USCRIPT_HIRAGANA: case USCRIPT_KATAKANA:
        return true;
    default:
        return false;
    }
}

// A keycap, such as "1" with U+FE0F and U+20E3, is an emoji.
bool isKeycap(const icu::UnicodeString &segment) {
    return segment.indexOf(static_cast<UChar32>(0x20E3)) >= 0 && segment.length() <= 3;
}

bool isWord(const icu::UnicodeString &segment) {
    if (isKeycap(segment)) return false;
    for (int32_t at = 0; at < segment.length(); at = segment.moveIndex32(at, 1))
        if (isLetterOrNumber(segment.char32At(at))) return true;
    return false;
}

bool hasDictionaryScript(const icu::UnicodeString &word) {
    for (int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1))
        if (isOfDictionaryScript(word.char32At(at))) return true;
    return false;
}

}  // namespace

int main(int count, char **arguments) {
    if (count != 2) fail("usage: icu-words FILE");
    std::ifstream file(arguments[1], std::ios::binary);
    if (!file) fail(std::string("cannot read ") + arguments[1]);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto text = icu::UnicodeString::fromUTF8(bytes);

    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    icu::RuleBasedBreakIterator breaks(
        icu::UnicodeString::fromUTF8(rulesOfTheStandard()), place, status);
    if (U_FAILURE(status)) fail(std::string("the changed rules: ") + u_errorName(status));
    breaks.setText(text);

    std::unordered_map<std::u16string, uint64_t> segments;
    const char16_t *characters = text.getBuffer();
    int32_t start = breaks.first();
    for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
        segments[std::u16string(characters + start, end - start)] += 1;
        start = end;
    }

    std::map<std::pair<std::string, bool>, uint64_t> words;
    for (const auto &[spelling, occurrences] : segments) {
        icu::UnicodeString word(spelling.data(), static_cast<int32_t>(spelling.size()));
        if (!isWord(word)) continue;
        bool isDivided = hasDictionaryScript(word);
        std::string lowered;
        word.toLower(icu::Locale::getRoot()).toUTF8String(lowered);
        words[{lowered, isDivided}] += occurrences;
    }
    for (const auto &[word, occurrences] : words)
        std::cout << word.first << "\t" << occurrences << "\t" << word.second << "\n";
}
