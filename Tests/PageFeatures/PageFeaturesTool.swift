// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyJSON
import GalleyPages

/// Writes the features of pages as JSON Lines, for `Config/pages/fit-models.py` and
/// `fit-articles.py`: `swift run -c release page-features FILES > features.jsonl`.
///
/// The first line has the names of all features and roles, in the order of the models.
@main
enum PageFeaturesTool {
    static func main() throws {
        print(names)
        for path in CommandLine.arguments.dropFirst() {
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            print(line(PageFeatures(text), id: path))
        }
    }

    private static var names: String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("line_features")
        writer.names(LineFeature.allCases)
        writer.key("role_features")
        writer.names(RoleFeature.allCases)
        writer.key("group_features")
        writer.names(GroupFeature.allCases)
        writer.key("article_features")
        writer.names(ArticleFeature.allCases)
        writer.key("roles")
        writer.list(LineRole.classifiedRoles) { $0.string($1.rawValue) }
        writer.key("of_first_pass")
        writer.list(GroupFeature.ofFirstPass) { writer, rule in
            writer.beginObject()
            writer.key("feature")
            writer.string("\(rule.feature)")
            writer.key("role_feature")
            writer.string("\(rule.role)")
            writer.key("share")
            writer.number(rule.share)
            writer.endObject()
        }
        writer.endObject()
        return writer.text
    }

    private static func line(_ page: PageFeatures, id: String) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.string(id)
        writer.key("lines")
        writer.list(page.lines) { writer, line in
            writer.beginArray()
            writer.integer(line.line)
            writer.integer(line.features)
            writer.endArray()
        }
        writer.key("groups")
        writer.list(page.groups) { writer, group in
            writer.beginArray()
            writer.list(group.lines) { $0.integer($1) }
            writer.names(group.features)
            writer.endArray()
        }
        writer.key("candidates")
        writer.list(page.candidates) { writer, candidate in
            writer.beginArray()
            writer.integer(candidate.line)
            writer.names(candidate.features)
            writer.endArray()
        }
        writer.endObject()
        return writer.text
    }
}

extension JSONWriter {
    fileprivate mutating func list<Element>(
        _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    /// Writes the names of the cases of an enumeration.
    fileprivate mutating func names<Case>(_ cases: [Case]) {
        list(cases) { $0.string("\($1)") }
    }
}
