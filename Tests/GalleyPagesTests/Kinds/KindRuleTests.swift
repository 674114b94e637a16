// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import GalleyPages

struct KindRuleTests {
    private static let paragraphs = [
        "The bridge took three years to build and joins the old market with the station, so that "
            + "nobody has to walk round the harbour any more.",
        "The second report is about the baker who has opened a shop beside the station and sells "
            + "bread from five in the morning on every day of the week.",
    ]

    private func kinds(_ lines: String...) -> [LineRole] {
        PageStructure((["Bridge Opens After Three Years"] + lines).joined(separator: "\n\n"))
            .groups.map(\.kind)
    }

    @Test(arguments: [
        "By Jane Doe and John Roe, Northport", "Updated: 3 May 2024, 11:45 a.m.",
        "Von Anna Berg und Paul Berg", "Publicado el 3 de mayo de 2024",
    ])
    func linesThatNameAnAuthorOrADateAreNoCaptions(_ line: String) {
        #expect(kinds(line, Self.paragraphs[0], line) == [.other])
    }

    @Test func repeatedParagraphsAreNoCaptions() {
        let (first, second) = (Self.paragraphs[0], Self.paragraphs[1])
        #expect(kinds(first, second, first, second) == [.other, .other])
    }
}
