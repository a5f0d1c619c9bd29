package org.yoriai.assembly;

import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.yoriai.shared.Localized;

/**
 * Names under which members see one another: birds, one a seat, the same in both languages. With more seats than birds
 * the names start again with a number behind.
 */
public final class Birds {
    private static final String[][] NAMES = {
        {"Wren", "ミソサザイ"}, {"Heron", "アオサギ"}, {"Plover", "チドリ"}, {"Sparrow", "スズメ"},
        {"Tern", "アジサシ"}, {"Finch", "アトリ"}, {"Lark", "ヒバリ"}, {"Kite", "トビ"},
        {"Rook", "ミヤマガラス"}, {"Swift", "アマツバメ"}, {"Swallow", "ツバメ"}, {"Robin", "コマドリ"},
        {"Thrush", "ツグミ"}, {"Owl", "フクロウ"}, {"Crane", "ツル"}, {"Snipe", "シギ"},
        {"Quail", "ウズラ"}, {"Dove", "ハト"}, {"Cuckoo", "カッコウ"}, {"Kingfisher", "カワセミ"},
        {"Woodpecker", "キツツキ"}, {"Magpie", "カササギ"}, {"Jay", "カケス"}, {"Starling", "ムクドリ"},
        {"Bunting", "ホオジロ"}, {"Wagtail", "セキレイ"}, {"Warbler", "ウグイス"}, {"Nightingale", "ナイチンゲール"},
        {"Tit", "シジュウカラ"}, {"Nuthatch", "ゴジュウカラ"}, {"Shrike", "モズ"}, {"Egret", "シラサギ"},
        {"Grebe", "カイツブリ"}, {"Coot", "オオバン"}, {"Moorhen", "バン"}, {"Teal", "コガモ"},
        {"Mallard", "マガモ"}, {"Goose", "ガン"}, {"Swan", "ハクチョウ"}, {"Pelican", "ペリカン"},
        {"Gull", "カモメ"}, {"Puffin", "ツノメドリ"}, {"Osprey", "ミサゴ"}, {"Falcon", "ハヤブサ"},
        {"Buzzard", "ノスリ"}, {"Pheasant", "キジ"}, {"Ibis", "トキ"}, {"Stork", "コウノトリ"},
        {"Spoonbill", "ヘラサギ"}, {"Lapwing", "タゲリ"}, {"Curlew", "ダイシャクシギ"}, {"Sandpiper", "イソシギ"},
        {"Waxwing", "レンジャク"}, {"Dipper", "カワガラス"}, {"Goldcrest", "キクイタダキ"}, {"Siskin", "マヒワ"},
        {"Bullfinch", "ウソ"}, {"Crossbill", "イスカ"}, {"Hawfinch", "シメ"}, {"Flycatcher", "ヒタキ"},
        {"Oriole", "コウライウグイス"}, {"Pipit", "タヒバリ"}, {"Martin", "イワツバメ"}, {"Raven", "ワタリガラス"},
    };

    private Birds() {}

    /**
     * A handle that was never given, each of the free ones with the same chance. Drawn, because names in the order of
     * joining would tell whoever watched the door who is who; and out of all rounds that the seats need at once, because
     * a number behind the name must not tell it either.
     *
     * @param given handles that are or were somebody's
     * @param seats how many there are to give; more than that are drawn from a further round
     * @return from 1
     */
    static int draw(BitSet given, int seats, RandomGenerator random) {
        int needed = Math.max(seats, given.cardinality() + 1);
        int names = ((needed + NAMES.length - 1) / NAMES.length) * NAMES.length;
        int free = names - given.get(1, names + 1).cardinality();
        int handle = given.nextClearBit(1);
        for (int skip = random.nextInt(free); skip > 0; skip--) {
            handle = given.nextClearBit(handle + 1);
        }
        return handle;
    }

    /** @param handle as it was drawn, from 1 */
    public static Localized name(int handle) {
        String[] name = NAMES[(handle - 1) % NAMES.length];
        int round = (handle - 1) / NAMES.length;
        return round == 0
                ? Localized.of(name[0], name[1])
                : Localized.of(name[0] + " " + (round + 1), name[1] + (round + 1));
    }
}
