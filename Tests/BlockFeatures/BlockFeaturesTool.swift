// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyHTML
import GalleyJSON

/// Writes the blocks of HTML pages and their features as JSON Lines, for
/// `Config/pages/fit-content.py`: `swift run -c release block-features FILES > features.jsonl`.
///
/// The files must be UTF-8.
@main
enum BlockFeaturesTool {
    static func main() throws {
        for path in CommandLine.arguments.dropFirst() {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
            print(line(HTMLPage.contentFeatures(bytes), id: path))
        }
    }

    private static func line(_ blocks: [(text: [UInt8], features: [String])], id: String) -> String
    {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.string(id)
        writer.key("blocks")
        writer.beginArray()
        for block in blocks {
            writer.beginObject()
            writer.key("text")
            writer.string(String(decoding: block.text, as: UTF8.self))
            writer.key("features")
            writer.beginArray()
            for feature in block.features { writer.string(feature) }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.text
    }
}
