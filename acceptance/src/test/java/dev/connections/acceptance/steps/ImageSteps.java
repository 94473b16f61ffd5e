package dev.connections.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connections.application.command.Precondition;
import dev.connections.application.connection.ConnectCommand;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Side;
import dev.connections.domain.image.Picture;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What happens to the images of rows. */
public final class ImageSteps {

    private final Story story;

    public ImageSteps(Story story) {
        this.story = story;
    }

    @When("{side} is connected to {side}, showing a {word} of {int} by {int} pixels")
    public void connected(Side from, Side to, String format, int width, int height) throws IOException {
        ConnectCommand command = ConnectCommand.of(from, to).showing(picture(format, width, height));
        story.answer(() -> story.world().connect(command)).ifPresent(story::speakOf);
    }

    @When("{row} is given a {word} of {int} by {int} pixels")
    public void given(ConnectionId row, String format, int width, int height) throws IOException {
        withImage(row, Optional.of(picture(format, width, height)));
    }

    @When("{row} is given a file that is no picture")
    public void givenNoPicture(ConnectionId row) {
        withImage(row, Optional.of(new Picture("no picture".getBytes(StandardCharsets.UTF_8))));
    }

    @When("the image of {row} is taken away")
    public void takenAway(ConnectionId row) {
        withImage(row, Optional.empty());
    }

    @Then("{row} shows an image of {int} by {int} pixels")
    public void shows(ConnectionId row, int width, int height) throws IOException {
        Picture picture = story.world().imageOf(row).orElseThrow(() -> new AssertionError("There is no image."));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.content()));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @Then("{row} shows no image")
    public void showsNone(ConnectionId row) {
        assertThat(story.world().imageOf(row)).isEmpty();
    }

    private void withImage(ConnectionId row, Optional<Picture> picture) {
        story.attempt(
                () -> story.world().update(UpdateCommand.withImage(row, picture).provided(Precondition.EXISTS)));
    }

    private static Picture picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return new Picture(bytes.toByteArray());
    }
}
