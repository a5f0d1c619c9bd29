package org.yoriai.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yoriai.web.BrowserFixture.View;

/** The ballot and the rating of a reply as a member meets them, also when she does something twice or too late. */
class BallotPageIT {
    private static final int MOST_TABS = 60;

    private BrowserContext window;
    private Page page;

    @BeforeEach
    void openWindow() {
        window = BrowserFixture.person("wren", View.DESK);
        page = window.newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void aBallotIsFilledInLookedAtAndCastWithTheKeyboardAlone() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deciding();
        page.navigate("/en/a/" + assembly.slug() + "/ballot");
        tabTo("e.type === 'radio'");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("input[type=radio][value=no]").first()).isChecked();
        tabTo("e.value === 'review'");
        page.keyboard().press("Enter");
        assertThat(page.locator("dl.facts")).containsText("Needed by clauses 2 and 3");
        tabTo("e.value === 'cast'");

        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Your ballot is recorded");
        assertThat(page.locator("main")).containsText("Your vote on 1 of 3 clauses is recorded");
        tabTo("e.tagName === 'SUMMARY'");
        page.keyboard().press("Enter");
        assertThat(page.locator("details code").first()).isVisible();
    }

    @Test
    void goingBackAndSendingAgainRecordsNothingTwice() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.deciding();
        page.navigate("/en/a/" + assembly.slug() + "/ballot");
        page.locator("input[type=radio][value=yes]").first().check();
        page.click("button[value=review]");
        String review = page.locator("main form").innerHTML();
        page.click("button[value=cast]");
        assertThat(page.locator("h1")).hasText("Your ballot is recorded");

        // When
        page.evaluate("""
                (inside) => { const form = document.createElement('form');
                  form.method = 'post'; form.action = location.pathname.replace('/receipt', '');
                  form.innerHTML = inside; document.querySelector('main').append(form); }""", review);
        page.click("button[value=cast]");

        // Then
        assertThat(page.locator("h1")).hasText("Your ballot is recorded");
        assertThat(assembly.closeBallot()).contains("\"yes\":1,\"no\":0,\"abstain\":0,\"superseded\":0");
    }

    @Test
    void answersThatComeAfterTheCloseAreShownAndSaidNotToBeRecorded() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.deciding();
        page.navigate("/en/a/" + assembly.slug() + "/ballot");
        page.locator("input[type=radio][value=abstain]").first().check();
        assembly.closeBallot();

        // When
        page.click("button[value=review]");

        // Then
        assertThat(page.locator("#problem")).containsText("came after the close and were not recorded");
        assertThat(page.locator("#problem li")).containsText("Opening: Abstain");
        assertThat(page.locator("main form")).hasCount(0);
        page.navigate("/en/a/" + assembly.slug() + "/ballot/receipt");
        assertThat(page.locator("h1")).hasText("No vote is recorded");
    }

    @Test
    void anEmptyBallotIsNotSentAndTheSentenceSaysWhatToDo() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deciding();
        page.navigate("/en/a/" + assembly.slug() + "/ballot");

        page.click("button[value=review]");

        assertThat(page.locator("#problem")).containsText("Choose an answer to at least one question");
        assertThat(page.locator("main form input[type=radio]")).hasCount(9);
    }

    @Test
    void theReceiptSaysWhenTheVoteIsCounted() {
        AssemblyPageFixture assembly = AssemblyPageFixture.deciding();
        page.navigate("/en/a/" + assembly.slug() + "/ballot");
        page.locator("input[type=radio][value=yes]").nth(2).check();
        page.click("button[value=review]");
        page.click("button[value=cast]");
        assertThat(page.locator("main")).not().containsText("counted. The sign");

        assembly.closeBallot();
        page.reload();

        assertThat(page.locator("main")).containsText("The sign of each of your votes is among those");
    }

    @Test
    void aRatingWithoutAnAnswerKeepsTheReasonThatWasTyped() {
        // Given
        AssemblyPageFixture assembly = AssemblyPageFixture.replied();
        page.navigate("/en/a/" + assembly.slug() + "/recommendations/1/rating");
        page.fill("textarea[name=reason]", "It names no date.");
        page.evaluate("() => { document.querySelector('main form').noValidate = true; }");

        // When
        page.click("main form .btn-primary");

        // Then
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator(".field-error")).hasCount(1);
        assertThat(page.locator("textarea[name=reason]")).hasValue("It names no date.");
    }

    @Test
    void aReplyThatIsNotThereYetTakesNoRating() {
        AssemblyPageFixture assembly = AssemblyPageFixture.replied();

        page.navigate("/en/a/" + assembly.slug() + "/recommendations/2/rating");

        assertThat(page.locator("main")).containsText("This reply takes no ratings now");
        assertThat(page.locator("main form")).hasCount(0);
    }

    /** Presses Tab until the element {@code e} that has the focus fits. */
    private void tabTo(String fits) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(
                    page.evaluate("() => { const e = document.activeElement; return " + fits + "; }"))) {
                return;
            }
        }
        throw new AssertionError("no way to " + fits + " with " + MOST_TABS + " tabs");
    }
}
