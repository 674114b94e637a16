// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPipelines

struct YAMLValueTests {
    static let values: [(String, YAMLValue)] = [
        ("", .null), ("~", .null), ("null", .null), ("NULL", .null), ("nuLL", .text("nuLL")),
        ("true", .bool(true)), ("True", .bool(true)), ("FALSE", .bool(false)),
        ("no", .text("no")), ("yes", .text("yes")), ("on", .text("on")), ("Off", .text("Off")),
        ("0", .int(0)), ("-12", .int(-12)), ("+7", .int(7)), ("007", .int(7)),
        ("0o17", .int(15)), ("0xFf", .int(255)), ("0o8", .text("0o8")), ("0x-1", .text("0x-1")),
        ("1_000", .text("1_000")), ("1:30", .text("1:30")),
        ("9223372036854775807", .int(.max)),
        ("9223372036854775808", .float(9_223_372_036_854_775_808)),
        ("1.5", .float(1.5)), (".5", .float(0.5)), ("1.", .float(1)), ("-1e3", .float(-1000)),
        ("1e", .text("1e")), (".", .text(".")), ("1.2.3", .text("1.2.3")), ("-", .text("-")),
        (".inf", .notFinite), ("-.INF", .notFinite), (".nan", .notFinite), ("1e999", .notFinite),
        ("-.nan", .text("-.nan")), ("inf", .text("inf")), ("nan", .text("nan")),
        ("0x", .text("0x")), ("2025-01-31", .text("2025-01-31")),
    ]

    @Test(arguments: values)
    func plainScalarsHaveTheValuesOfTheCoreSchema(text: String, value: YAMLValue) {
        #expect(YAMLValue(plain: text) == value)
    }

    @Test func quotesBlocksAndTagsMakeTexts() throws {
        let source = PipelineSource(name: "p", text: "['1', \"true\", !!str 5, ! 5, !!int 5]\n")
        let items = try #require(YAMLDocument(reading: source).root?.items)
        #expect(items.prefix(4).map(\.text) == ["1", "true", "5", "5"])
        #expect(items.last?.scalar?.value == .int(5))
        let block = PipelineSource(name: "p", text: "|-\n  12\n")
        #expect(YAMLDocument(reading: block).root?.text == "12")
    }
}
