// SPDX-License-Identifier: Apache-2.0

import Foundation
import GalleyPages

/// Writes the signs of pages as JSON Lines, for `Config/pages/fit-models.py`:
/// `swift run -c release page-signs FILES > signs.jsonl`.
@main
enum PageSignsTool {
    static func main() throws {
        print(PageSigns.names)
        for path in CommandLine.arguments.dropFirst() {
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            print(PageSigns(text).line(id: path))
        }
    }
}
