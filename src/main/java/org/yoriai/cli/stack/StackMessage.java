package org.yoriai.cli.stack;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;

/** What the launcher says, in English and Japanese. */
public enum StackMessage {
    PORT_TAKEN(
            "Port {0} is taken by another program, so {1} cannot start: stop that program or choose another port, for example {2}={3}.",
            "ポート {0} は別のプログラムが使用中のため {1} を起動できません。そのプログラムを止めるか、{2}={3} のように別の番号を指定してください。"),
    PORT_TWICE(
            "Port {0} is given to two servers: {1} and {2} must differ.",
            "ポート {0} が二つのサーバーに割り当てられています。{1} と {2} を別の番号にしてください。"),
    PORT_UNREADABLE(
            "{0}=\"{1}\" is not a port: give a number from 1 to 65535.",
            "{0}=\"{1}\" はポート番号ではありません。1 から 65535 の数を指定してください。"),
    FOLDER_READ_ONLY(
            "{0} cannot be written to: make the folder writable for you, or work in a copy that is.",
            "{0} に書き込めません。書き込みを許可するか、書き込めるフォルダーにコピーして実行してください。"),
    DISK_FULL(
            "Only {0} MB are free on the disk of {1}, and {2} MB are needed: free some space and try again.",
            "{1} のディスクの空きは {0} MB だけで、{2} MB 必要です。空きを増やしてからもう一度実行してください。"),
    NODE_MISSING(
            "Node.js is not installed, and the pages are built with it: install Node.js 20 or newer.",
            "画面のビルドに必要な Node.js がありません。Node.js 20 以降をインストールしてください。"),
    NODE_TOO_OLD(
            "Node.js {0} is too old to build the pages: install Node.js 20 or newer.",
            "Node.js {0} は古く、画面をビルドできません。Node.js 20 以降をインストールしてください。"),
    PLATFORM_UNKNOWN(
            "There is no PostgreSQL for {0} on {1} in this set-up: use Linux or macOS on x86-64 or ARM64.",
            "{0}（{1}）用の PostgreSQL は用意されていません。x86-64 または ARM64 の Linux か macOS をお使いください。"),
    PROGRAM_MISSING(
            "The program \"{0}\" is missing: install the package {1}.", "プログラム「{0}」がありません。パッケージ {1} をインストールしてください。"),
    DOWNLOAD_FAILED(
            "The servers could not be downloaded: check the network and run the command again (details in {0}).",
            "サーバーをダウンロードできませんでした。ネットワークを確認してもう一度実行してください（詳細：{0}）。"),
    BUILD_FAILED(
            "Yoriai could not be built: the reason stands at the end of {0}.", "Yoriai をビルドできませんでした。理由は {0} の末尾にあります。"),
    SERVER_FAILED(
            "{0} ended while starting: the reason stands at the end of {1}.", "{0} が起動の途中で終了しました。理由は {1} の末尾にあります。"),
    SERVER_SLOW(
            "{0} did not answer within {1} seconds: look at the end of {2}.",
            "{0} が {1} 秒以内に応答しませんでした。{2} の末尾を確認してください。"),
    ROOT_NEEDS_USER(
            "PostgreSQL refuses to run as root and no other way was found: run this as an ordinary user.",
            "PostgreSQL は root では動かず、代わりの方法も見つかりません。一般ユーザーで実行してください。"),
    STACK_IN_USE(
            "Another start or stop of this stack is under way: wait for it, or look at \"./yoriai status\".",
            "このスタックは別の操作で起動または停止の最中です。終わるのを待つか「./yoriai status」で確認してください。"),
    USAGE_UNKNOWN("\"{0}\" is not understood here: see \"./yoriai --help\".", "「{0}」は使えません。「./yoriai --help」をご覧ください。"),
    SERVICE_UNKNOWN("There is no service \"{0}\": choose one of {1}.", "「{0}」というサービスはありません。{1} から選んでください。"),

    STEP_DOWNLOAD(
            "downloading PostgreSQL, Kafka, Keycloak and GreenMail (about 260 MB, once)",
            "PostgreSQL・Kafka・Keycloak・GreenMail をダウンロードしています（約 260 MB、初回のみ）"),
    STEP_BUILD("building Yoriai (once, and after changes)", "Yoriai をビルドしています（初回と変更後のみ）"),
    STEP_PREPARE_KEYCLOAK("preparing Keycloak (once)", "Keycloak を準備しています（初回のみ）"),
    STEP_START("starting {0}", "{0} を起動しています"),
    STEP_BUILD_DOWNLOADS("{0} files downloaded", "{0} 個のファイルをダウンロードしました"),
    STEP_READY("{0} is ready", "{0} の準備ができました"),
    STEP_DEMO("loading the demo assembly", "デモの寄り合いを読み込んでいます"),
    DEMO_FAILED(
            "the demo assembly could not be loaded; everything else works (see {0})",
            "デモの寄り合いを読み込めませんでした。ほかは使えます（{0} を参照）"),
    STEP_STOP("stopping {0}", "{0} を停止しています"),
    STEP_LEFTOVER("stopping {0}, left over from an earlier run", "以前の実行から残っていた {0} を停止しています"),
    ALREADY_RUNNING("Yoriai is already running.", "Yoriai はすでに動いています。"),
    NOT_RUNNING("Yoriai is not running.", "Yoriai は動いていません。"),
    STOPPED("Stopped. The data stay in {0}.", "停止しました。データは {0} に残っています。"),
    PURGED("Stopped, and all data removed.", "停止し、すべてのデータを削除しました。"),
    SERVER_DIED("{0} ended unexpectedly and is started again (see {1})", "{0} が予期せず終了したため、再び起動します（{1} を参照）"),
    SERVER_KEEPS_DYING(
            "{0} ended again and again, so everything is stopped: the reason stands at the end of {1}.",
            "{0} が何度も終了するため、すべて停止します。理由は {1} の末尾にあります。"),
    OPEN("Open {0}", "{0} を開いてください"),
    MAILS("Mails that this stack sends go nowhere; read them at {0}", "このスタックが送るメールは外に出ません。{0} で読めます"),
    LOGINS("Demo logins, password \"{0}\" for all:", "デモ用ログイン（パスワードはすべて「{0}」）："),
    SERVERS_ONLY("The servers are ready; their environment is in {0}.", "サーバーの準備ができました。環境変数は {0} にあります。"),
    HOW_TO_STOP("Ctrl-C stops everything; the data stay.", "Ctrl-C ですべて停止します。データは残ります。"),
    HOW_TO_STOP_DETACHED("\"./yoriai down\" stops everything; the data stay.", "「./yoriai down」ですべて停止します。データは残ります。"),
    ROLE_CITIZENS("citizens", "市民"),
    ROLE_MODERATOR("moderator", "進行役"),
    ROLE_LEGISLATOR("legislator", "議員"),
    ROLE_AUDITOR("auditor", "監査人"),
    ROLE_ADMIN("admin", "管理者"),
    RUNNING("running", "動作中"),
    NOT_ANSWERING("running, not answering", "動作中・応答なし"),
    DOWN("stopped", "停止"),

    MAIL_TITLE("Mails of this machine", "この機械のメール"),
    MAIL_LEAD(
            "What Keycloak and Yoriai would have sent. Nothing of it leaves this machine, and it is gone when the stack stops.",
            "Keycloak と Yoriai が送るはずのメールです。この機械の外には出ず、スタックを止めると消えます。"),
    MAIL_NONE("No mail yet. Reload this page.", "まだメールはありません。ページを読み込み直してください。"),
    MAIL_TO("to {0}", "宛先：{0}"),
    MAIL_UNREADABLE(
            "The mail catcher does not answer. Reload this page; if it stays so, look at \"./yoriai status\".",
            "メールの受け皿が応答しません。読み込み直しても変わらなければ「./yoriai status」で確認してください。");

    private final String english;
    private final String japanese;

    StackMessage(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** The message in {@code ja} or else in English, with {@code {0}}, {@code {1}} … replaced. */
    String in(String language, List<String> parameters) {
        // A lone apostrophe would quote the rest of a MessageFormat pattern.
        String pattern = (language.equals("ja") ? japanese : english).replace("'", "''");
        return new MessageFormat(pattern, java.util.Locale.ROOT).format(parameters.toArray());
    }

    /** The message in the language of this process. */
    String text(String... parameters) {
        return in(language(), List.of(parameters));
    }

    static String language() {
        return language(System.getenv());
    }

    /** {@code ja} if the locale variables say so, else {@code en}; the first one set wins, as POSIX has it. */
    static String language(Map<String, String> environment) {
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("ja") ? "ja" : "en";
            }
        }
        return "en";
    }
}
