Feature: The image of a row
  Each row of a connection may show an image of its own. What is kept of a picture is a small square of its middle.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"

  Rule: A picture becomes a thumbnail

    Scenario Outline: A <format> of <width> by <height> pixels
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection is given a <format> of <width> by <height> pixels
      Then the connection shows an image of <size> by <size> pixels

      Examples:
        | format | width | height | size |
        | png    | 300   | 428    | 144  |
        | jpeg   | 300   | 428    | 144  |
        | gif    | 91    | 130    | 91   |
        | bmp    | 144   | 144    | 144  |
        | tiff   | 1000  | 100    | 144  |

    Scenario: A connection shows an image from the start
      When "Dr. Ann Lee" is connected to "Ben Ortiz", showing a png of 20 by 30 pixels
      Then the connection shows an image of 20 by 20 pixels

    Scenario: A file that is no picture
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection is given a file that is no picture
      Then it is refused with ProcessImageFailure
      And the connection shows no image

  Rule: An image belongs to one row

    Scenario Outline: The twin of a row shows nothing of it, seen from <party>
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When the connection, seen from "<party>", is given a png of 20 by 20 pixels
      Then the connection, seen from "<party>", shows an image of 20 by 20 pixels
      And the connection, seen from "<other>", shows no image

      Examples:
        | party       | other       |
        | Dr. Ann Lee | Ben Ortiz   |
        | Ben Ortiz   | Dr. Ann Lee |

    Scenario: Other changes leave the image alone
      Given "Dr. Ann Lee" is connected to "Ben Ortiz", showing a png of 20 by 20 pixels
      When the connection is amended:
        | description | Elbow |
      Then the connection shows an image of 20 by 20 pixels

    Scenario: An image is taken away
      Given "Dr. Ann Lee" is connected to "Ben Ortiz", showing a png of 20 by 20 pixels
      When the image of the connection is taken away
      Then the connection shows no image

    Scenario: An inactive connection keeps the image that it has
      Given "Dr. Ann Lee" is connected to "Ben Ortiz", showing a png of 20 by 20 pixels
      And the connection is deactivated
      When the image of the connection is taken away
      Then it is refused with CannotUpdateObjectBecauseItIsInactive
      And the connection shows an image of 20 by 20 pixels
