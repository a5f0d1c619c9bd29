package org.yoriai.assembly;

import org.yoriai.shared.Localized;

/**
 * Names under which members see one another: birds, one a seat, the same in both languages. After the last bird the
 * names start again with a number behind.
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

    /** @param handle number of the seat, from 1 */
    public static Localized name(int handle) {
        String[] name = NAMES[(handle - 1) % NAMES.length];
        int round = (handle - 1) / NAMES.length;
        return round == 0
                ? Localized.of(name[0], name[1])
                : Localized.of(name[0] + " " + (round + 1), name[1] + (round + 1));
    }
}
